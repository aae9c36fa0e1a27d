package org.vocero.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.vocero.contracts.Topics;
import org.vocero.localstack.secrets.CampaignAccounts.Account;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publications a second through ingest, claim, attempt, call, record and event, beside {@link BareListener}; and how long after its due
 * instant a publication is posted when 20 fall due each second.
 */
final class DeliveryBenchmark {

    private static final int PARTITIONS = 6;
    private static final int WARM_UP = 800;
    private static final int EACH_SECOND = 20;
    private static final int SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final BenchmarkStack stack;
    private final Approving approving;
    private final JsonMapper json = new JsonMapper();
    private final PrintStream out = System.out;

    DeliveryBenchmark(BenchmarkStack stack) {
        this.stack = stack;
        this.approving = new Approving(stack);
    }

    void throughput(int publications, int rounds) {
        ours("warm-up", WARM_UP);
        bare("warm-up", WARM_UP);
        out.println("| round | Vocero, publications/s | bare listener, calls/s | ratio | CPU ms each | bare | ratio |");
        out.println("|---|---|---|---|---|---|---|");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Run ours = ours("round-" + round, publications);
            Run bare = bare("round-" + round, publications);
            double ratio = bare.seconds() / ours.seconds();
            ratios.add(ratio);
            out.printf(
                    "| %d | %.0f | %.0f | %.2f | %.1f | %.1f | %.2f |%n",
                    round,
                    publications / ours.seconds(),
                    publications / bare.seconds(),
                    ratio,
                    ours.cpuMillisEach(),
                    bare.cpuMillisEach(),
                    bare.cpuMillisEach() / ours.cpuMillisEach());
        }
        out.printf("%nMedian ratio: %.2f%n%n", median(ratios));
    }

    void latency() {
        ours("warm-up", WARM_UP);
        steady();
    }

    /** What a round took, and what each of its publications cost all processes together. */
    private record Run(double seconds, double cpuMillisEach) {}

    /** From the first admission to the last outcome recorded and said. */
    private Run ours(String campaign, int publications) {
        // Approving takes some milliseconds each, more at the beginning.
        Instant due = Instant.now().plusMillis(12_000 + 12L * publications).truncatedTo(ChronoUnit.SECONDS);
        approve(campaign, publications, number -> due);
        LockSupport.parkNanos(Duration.between(Instant.now(), due).toNanos());
        Duration before = CpuTime.soFar();
        awaitPublished(campaign, publications);
        double cpu = CpuTime.millisEach(before, publications);
        double seconds = Double.parseDouble(stack.query("""
                        SELECT extract(epoch FROM max(ended.ended_at) - min(delivery.admitted_at))
                        FROM delivery JOIN attempt ended USING (publication_id, version) WHERE campaign = '%s'
                        """.formatted(campaign)).get(0));
        return new Run(seconds, cpu);
    }

    private Run bare(String round, int publications) {
        String topic = "benchmark.bare-" + round;
        create(topic);
        try (Topic calls = new Topic(stack.kafka(), topic)) {
            for (int number = 0; number < publications; number++) {
                Account account = account(number);
                String text = Approving.text(account.channel(), body("bare " + round, number));
                calls.put(account.key(), "benchmark.call.v1", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        try {
            Duration before = CpuTime.soFar();
            double seconds = new BareListener(stack).post(topic, publications).toNanos() / 1e9;
            return new Run(seconds, CpuTime.millisEach(before, publications));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void steady() {
        Instant first = Instant.now().plusSeconds(24).truncatedTo(ChronoUnit.SECONDS);
        int publications = EACH_SECOND * SECONDS;
        approve("steady", publications, number -> first.plusSeconds(number / EACH_SECOND));
        awaitPublished("steady", publications);
        String latency = stack.query("""
                        SELECT concat_ws(' | ',
                            round(1000 * extract(epoch FROM percentile_disc(0.50) WITHIN GROUP (ORDER BY late))),
                            round(1000 * extract(epoch FROM percentile_disc(0.95) WITHIN GROUP (ORDER BY late))),
                            round(1000 * extract(epoch FROM percentile_disc(0.99) WITHIN GROUP (ORDER BY late))),
                            round(1000 * extract(epoch FROM max(late))))
                        FROM (SELECT ended.ended_at - delivery.due_at AS late
                              FROM delivery JOIN attempt ended USING (publication_id, version) WHERE campaign = 'steady') AS each
                        """).get(0);
        out.printf("%d a second for %d seconds, from due to posted:%n%n", EACH_SECOND, SECONDS);
        out.println("| p50, ms | p95, ms | p99, ms | longest, ms |");
        out.println("|---|---|---|---|");
        out.println("| " + latency + " |");
    }

    /** When the publication of a number is due. */
    private interface DueTimes {
        Instant of(int number);
    }

    private void approve(String campaign, int publications, DueTimes due) {
        try (Topic approvals = new Topic(stack.kafka(), Topics.APPROVAL_POSTS)) {
            for (int number = 0; number < publications; number++) {
                var approved = approving.approve(campaign, body(campaign, number), account(number), due.of(number));
                approvals.put(
                        approved.postId().toString(), "approval.post-approved.v1", json.writeValueAsBytes(approved));
            }
        }
        if (!Instant.now().isBefore(due.of(0))) {
            throw new IllegalStateException(campaign + " was not approved before it fell due");
        }
    }

    private void awaitPublished(String campaign, int publications) {
        Instant end = Instant.now().plus(PATIENCE);
        String published = "SELECT count(*) FROM delivery WHERE state = 'published' AND campaign = '" + campaign + "'";
        String open = "SELECT count(*) FROM outbox";
        while (Integer.parseInt(stack.query(published).get(0)) < publications
                || !stack.query(open).get(0).equals("0")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(campaign + ": "
                        + stack.query(
                                "SELECT state || ' ' || coalesce(reason, '') || ' ' || count(*) FROM delivery WHERE campaign = '"
                                        + campaign + "' GROUP BY state, reason"));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private void create(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Account account(int number) {
        List<Account> accounts = stack.accounts();
        return accounts.get(number % accounts.size());
    }

    private static String body(String campaign, int number) {
        return "Mensaje " + number + " de " + campaign + ".";
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
