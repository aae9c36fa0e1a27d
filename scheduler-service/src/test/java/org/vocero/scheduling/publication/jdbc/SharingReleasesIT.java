package org.vocero.scheduling.publication.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.scheduling.publication.Examples.approval;
import static org.vocero.scheduling.publication.Examples.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.outbox.OutboxMessage;
import org.vocero.scheduling.SchedulerDatabase;
import org.vocero.scheduling.publication.Approval;
import org.vocero.scheduling.publication.Decision;
import org.vocero.scheduling.publication.Examples;
import org.vocero.scheduling.publication.PostId;
import org.vocero.scheduling.publication.PublicationId;
import org.vocero.scheduling.publication.Releases;
import org.vocero.scheduling.publication.Releases.Mark;
import org.vocero.scheduling.publication.Releases.Settled;
import org.vocero.scheduling.publication.SchedulingPosts;
import org.vocero.scheduling.publication.Withdrawal;
import tools.jackson.databind.json.JsonMapper;

/** Several instances at one database, each a thread with connections of its own. */
@SchedulerDatabase
class SharingReleasesIT {

    private static final Instant NOON = Instant.parse("2026-12-18T12:00:00Z");
    private static final int BATCH = 1_000;

    @Autowired
    private SchedulingPosts scheduling;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SaidMessages outbox;

    @Autowired
    private JsonMapper json;

    private final ExecutorService instances = Executors.newFixedThreadPool(2);

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE post, anchor, publication, due_message, outbox").update();
    }

    @AfterEach
    void stop() {
        instances.shutdownNow();
    }

    @Test
    void releasesEachOfManyBatchesOnce() throws Exception {
        schedule(1_000, 4, 40);

        List<Settled> settled = both(() -> releaseInBatchesOf(200));

        assertThat(settled).hasSize(4_000).extracting(Settled::publication).doesNotHaveDuplicates();
        assertThat(dueMessages())
                .hasSize(4_000)
                .extracting(message -> message.headers().get("ce_id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsEveryAccountsOrderWhenTwoShareTheWork() throws Exception {
        schedule(250, 4, 6);

        both(() -> releaseInBatchesOf(50));

        Map<String, List<OutboxMessage>> byAccount = dueMessages().stream().collect(groupingBy(OutboxMessage::key));
        assertThat(byAccount).hasSize(6);
        byAccount
                .values()
                .forEach(messages -> assertThat(messages)
                        .extracting(message -> json.readValue(message.value(), PublicationDue.class)
                                .dueAt())
                        .isSorted());
    }

    @Test
    void leavesAnAccountToTheInstanceThatIsAtIt() {
        decide(approval(Examples.post("a"), 1, at(NOON), "x-oas-en", "fb-oea"));
        decide(approval(Examples.post("b"), 1, at(NOON.plusSeconds(1)), "x-oas-en"));

        List<Settled> meanwhile = transactions.execute(status -> {
            assertThat(releases.settleDue(NOON.plusSeconds(1), Duration.ZERO, 1, Mark.BEGINNING))
                    .hasSize(1);
            return elsewhere(() -> releases.settleDue(NOON.plusSeconds(1), Duration.ZERO, BATCH, Mark.BEGINNING));
        });

        assertThat(meanwhile).hasSizeLessThanOrEqualTo(2);
        assertThat(releases.settleDue(NOON.plusSeconds(1), Duration.ZERO, BATCH, Mark.BEGINNING))
                .hasSize(2 - meanwhile.size());
    }

    @Test
    void losesNothingWhenAnInstanceDiesInTheMiddle() {
        schedule(100, 1, 3);

        List<Settled> died = new ArrayList<>();
        assertThat(catching(() -> transactions.executeWithoutResult(status -> {
                    died.addAll(releases.settleDue(NOON.plusSeconds(200), Duration.ZERO, 60, Mark.BEGINNING));
                    Integer victim = jdbc.sql("SELECT pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    elsewhere(() -> jdbc.sql("SELECT pg_terminate_backend(:pid)")
                            .param("pid", victim)
                            .query(Boolean.class)
                            .single());
                })))
                .isNotNull();

        List<Settled> survivor = releaseUntilNothingIsLeft();

        assertThat(died).hasSize(60);
        assertThat(survivor).hasSize(100);
        assertThat(dueMessages())
                .hasSize(100)
                .extracting(message -> message.headers().get("ce_id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void findsAtALaterTickWhatADecisionWasAt() {
        decide(approval(Examples.post("a"), 1, at(NOON), "x-oas-en"));
        PublicationId onX = Examples.publication(Examples.post("a"), "x-oas-en");

        List<Settled> meanwhile = transactions.execute(status -> {
            jdbc.sql("SELECT 1 FROM publication FOR UPDATE")
                    .query(Integer.class)
                    .list();
            return elsewhere(() -> releases.settleDue(NOON, Duration.ZERO, BATCH, Mark.BEGINNING));
        });

        assertThat(meanwhile).isEmpty();
        assertThat(releases.settleDue(NOON, Duration.ZERO, BATCH, Mark.BEGINNING))
                .extracting(Settled::publication)
                .containsExactly(onX);
    }

    @Test
    void forgetsNothingThatANewerVersionIsBringingBack() {
        PostId post = Examples.post("a");
        decide(approval(post, 1, at(NOON), "x-oas-en"));
        decide(List.of(new Withdrawal(post, 1, "edited")));

        transactions.executeWithoutResult(status -> {
            scheduling.decide(List.of(approval(post, 2, at(NOON), "x-oas-en")));
            elsewhere(() -> {
                releases.forgetNeedless();
                return true;
            });
        });

        assertThat(releases.settleDue(NOON, Duration.ZERO, BATCH, Mark.BEGINNING))
                .hasSize(1);
        assertThat(dueMessages()).hasSize(1);
    }

    private List<Settled> releaseUntilNothingIsLeft() {
        return releaseInBatchesOf(BATCH);
    }

    /** Nothing for this instance is not nothing at all: what the other one is at may come back. */
    private List<Settled> releaseInBatchesOf(int batch) {
        List<Settled> all = new ArrayList<>();
        Instant now = NOON.plusSeconds(3600);
        while (jdbc.sql("SELECT EXISTS (SELECT FROM publication WHERE state = 'scheduled')")
                .query(Boolean.class)
                .single()) {
            all.addAll(releases.settleDue(now, Duration.ZERO, batch, Mark.BEGINNING));
        }
        return all;
    }

    private List<Settled> both(Callable<List<Settled>> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(2);
        List<Future<List<Settled>>> running = IntStream.range(0, 2)
                .mapToObj(i -> instances.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }))
                .toList();
        List<Settled> all = new ArrayList<>();
        for (Future<List<Settled>> one : running) {
            all.addAll(one.get());
        }
        return all;
    }

    private <T> T elsewhere(Callable<T> work) {
        try {
            return instances.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Throwable catching(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Posts one second apart in groups of sixty, on accounts in turn. */
    private void schedule(int posts, int publications, int accounts) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            int post = i;
            String[] on = IntStream.range(0, publications)
                    .mapToObj(n -> (n % 2 == 0 ? "x-" : "fb-") + (post * publications + n) % accounts)
                    .toArray(String[]::new);
            decisions.add(approval(Examples.post("post-" + i), 1, at(NOON.plusSeconds(i % 60)), on));
        }
        decide(decisions);
    }

    private void decide(Approval approval) {
        decide(List.of(approval));
    }

    private void decide(List<Decision> decisions) {
        transactions.executeWithoutResult(status -> scheduling.decide(decisions));
    }

    private List<OutboxMessage> dueMessages() {
        return outbox.messages().stream()
                .filter(message -> message.topic().startsWith("scheduling.due."))
                .toList();
    }
}
