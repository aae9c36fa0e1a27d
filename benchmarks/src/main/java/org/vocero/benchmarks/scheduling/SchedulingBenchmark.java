package org.vocero.benchmarks.scheduling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.vocero.benchmarks.scheduling.Figures.Burst;
import org.vocero.benchmarks.scheduling.worker.Library;
import org.vocero.localstack.Service;
import org.vocero.localstack.Stack;

/**
 * From due to committed in the publisher's inbox, on one PostgreSQL and one broker. Each run asserts that nothing is lost and that
 * nothing came twice; after a kill it may come twice, as the inbox is there for, and is counted.
 */
public final class SchedulingBenchmark {

    private static final int PARTITIONS = 6;
    private static final int MOST_WARM_UPS = 3;
    private static final int MEASURED = 3;
    private static final double HARDLY_FASTER = 1.05;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration STEADY = Duration.ofSeconds(30);

    private final Stack stack;
    private final Database inbox;
    private int runs;

    private SchedulingBenchmark(Stack stack, Database inbox) {
        this.stack = stack;
        this.inbox = inbox;
    }

    /**
     * Runs all of it and prints a table of the middle ones of three bursts.
     *
     * @param burst how many fall due at one instant
     * @param besides which libraries are measured besides Vocero
     */
    public static void run(Path directory, int burst, Predicate<String> besides) {
        with(directory, (benchmark, server) -> benchmark.all(server, directory, burst, besides));
    }

    /** Releases a million in ten bursts, and prints after each what the tables that it passes through have come to. */
    public static void health(Path directory) {
        with(directory, (benchmark, server) -> benchmark.health());
    }

    private static void with(Path directory, BiConsumer<SchedulingBenchmark, Database> benchmark) {
        try (Stack stack = Stack.builder(directory)
                        .freePorts()
                        .only(Service.SCHEDULER)
                        // As the others do, who know no such thing.
                        .property(Service.SCHEDULER, "vocero.scheduler.ahead", "0s")
                        // Which makes the tick a part of every lateness; two seconds ahead, it is none.
                        .property(Service.SCHEDULER, "vocero.scheduler.tick", "20ms")
                        .property(Service.SCHEDULER, "vocero.scheduler.batch", "2000")
                        // The local stack's is small.
                        .databaseSettings("shared_buffers=1GB", "max_wal_size=4GB")
                        .start();
                Database server = new Database(stack.database("scheduler"))) {
            server.run("CREATE DATABASE inbox");
            try (Database inbox = new Database(stack.database("inbox"))) {
                PublishersInbox.createTable(inbox);
                benchmark.accept(new SchedulingBenchmark(stack, inbox), server);
            }
        }
    }

    private void all(Database server, Path directory, int burst, Predicate<String> besides) {
        List<Figures> figures = new ArrayList<>();
        try (Vocero vocero = new Vocero(stack)) {
            figures.add(figuresOf(vocero, burst));
            vocero.start(1);
            warmUp(vocero, burst);
            measured(vocero, 5 * burst, "");
            measured(vocero, burst, " beside none for later");
            vocero.planForLater(1_000_000);
            measured(vocero, burst, " beside a million for later");
            vocero.reset();
        }
        for (Library library :
                Library.all().stream().filter(one -> besides.test(one.label())).toList()) {
            try (Worked contender = new Worked(library, server, stack.kafka(), createLogs(directory))) {
                createTopic(contender.topic());
                figures.add(figuresOf(contender, burst));
            }
        }
        Figures.report(figures);
    }

    private void health() {
        System.out.println(
                "| released | fired a second | outbox, kB | index of what is due, kB | rows in the outbox |");
        System.out.println("|---|---|---|---|---|");
        try (Vocero vocero = new Vocero(stack)) {
            for (int i = 0; i < 10; i++) {
                Burst measured = burst(vocero, 100_000, vocero::planUnvacuumed);
                List<Long> rows = vocero.rows();
                List<Long> kilobytes = vocero.passedThrough();
                System.out.printf(
                        "| %d | %d | %d | %d | %d |%n",
                        rows.get(0), measured.perSecond(), kilobytes.get(0), kilobytes.get(1), rows.get(1));
            }
        }
    }

    private static Path createLogs(Path directory) {
        try {
            return Files.createDirectories(directory.resolve("workers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTopic(String topic) {
        try (Admin admin = Admin.create(java.util.Map.of("bootstrap.servers", stack.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Figures figuresOf(Contender contender, int burst) {
        contender.start(1);
        warmUp(contender, burst);
        Burst measured = measured(contender, burst, "");
        List<Long> steady = steady(contender);
        System.out.printf(
                "%s, 200 a second: late by p50 %d, p95 %d, p99 %d ms%n",
                contender.name(), steady.get(0), steady.get(1), steady.get(2));
        contender.reset();
        contender.start(2);
        Duration recovery = recovery(contender);
        System.out.printf("%s, one of two killed: silent for %d ms%n", contender.name(), recovery.toMillis());
        contender.reset();
        return new Figures(contender.name(), measured, steady, recovery);
    }

    /** A service that posts for a department has run for weeks: bursts, until one is hardly faster than the last. */
    private void warmUp(Contender contender, int burst) {
        long last = 0;
        for (int i = 0; i < MOST_WARM_UPS; i++) {
            Burst warm = burst(contender, burst);
            System.out.printf("%s, %d due at once, to warm up: %s%n", contender.name(), burst, warm);
            if (warm.perSecond() < HARDLY_FASTER * last) {
                return;
            }
            last = warm.perSecond();
        }
    }

    /** The middle one of a few: one by itself says as much of the machine's neighbours as of the contender. */
    private Burst measured(Contender contender, int publications, String beside) {
        List<Burst> bursts = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            Burst one = burst(contender, publications);
            System.out.printf("%s, %d due at once%s: %s%n", contender.name(), publications, beside, one);
            bursts.add(one);
        }
        bursts.sort(Comparator.comparingLong(Burst::perSecond));
        return bursts.get(MEASURED / 2);
    }

    private Burst burst(Contender contender, int publications) {
        return burst(contender, publications, contender::plan);
    }

    private interface Planned {
        void plan(String run, int publications, Instant first, Duration distance);
    }

    private Burst burst(Contender contender, int publications, Planned planned) {
        String run = nextRun();
        // Or some bursts would have one in the middle, and write each page whole after it.
        inbox.run("CHECKPOINT");
        try (PublishersInbox receiving = PublishersInbox.open(inbox, stack.kafka(), contender.topic(), run)) {
            Instant due = Instant.now().plus(contender.planning(publications));
            planned.plan(run, publications, due, Duration.ZERO);
            requireBefore(due);
            Arrivals arrivals = awaitAll(contender, receiving, run, publications, due);
            requireNoRepetition(contender, receiving);
            return new Burst(
                    1_000L * publications / Math.max(1, arrivals.taken().toMillis()),
                    arrivals.lateness(0.5, 0.95, 0.99));
        }
    }

    private List<Long> steady(Contender contender) {
        String run = nextRun();
        try (PublishersInbox receiving = PublishersInbox.open(inbox, stack.kafka(), contender.topic(), run)) {
            Instant first = Instant.now().plusSeconds(5);
            int publications = 200 * (int) STEADY.toSeconds();
            contender.plan(run, publications, first, Duration.ofMillis(5));
            requireBefore(first);
            Arrivals arrivals = awaitAll(contender, receiving, run, publications, first.plus(STEADY));
            requireNoRepetition(contender, receiving);
            return arrivals.lateness(0.5, 0.95, 0.99);
        }
    }

    /** At a pace that every contender keeps. */
    private Duration recovery(Contender contender) {
        String run = nextRun();
        try (PublishersInbox receiving = PublishersInbox.open(inbox, stack.kafka(), contender.topic(), run)) {
            Instant first = Instant.now().plusSeconds(5);
            int publications = 50 * (int) STEADY.toSeconds();
            contender.plan(run, publications, first, Duration.ofMillis(20));
            requireBefore(first);
            waitUntil(first.plusSeconds(8));
            Instant killed = Instant.now();
            contender.killOne();
            Arrivals arrivals = awaitAll(contender, receiving, run, publications, first.plus(STEADY));
            System.out.printf("%s, one of two killed: %d came twice%n", contender.name(), receiving.repetitions());
            return arrivals.longestSilenceAfter(killed);
        }
    }

    private String nextRun() {
        return "run-" + ++runs;
    }

    private Arrivals awaitAll(
            Contender contender, PublishersInbox receiving, String run, int publications, Instant due) {
        Instant end = due.plus(PATIENCE);
        while (receiving.arrived() < publications || contender.marked(run) < publications) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("%s: %d of %d came, %d are marked"
                        .formatted(contender.name(), receiving.arrived(), publications, contender.marked(run)));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        Arrivals arrivals = new Arrivals(inbox, run);
        if (arrivals.count() != publications) {
            throw new IllegalStateException("%d of %d are in the inbox".formatted(arrivals.count(), publications));
        }
        return arrivals;
    }

    private static void requireNoRepetition(Contender contender, PublishersInbox inbox) {
        if (inbox.repetitions() > 0) {
            throw new IllegalStateException(contender.name() + ": " + inbox.repetitions() + " came twice");
        }
    }

    private static void requireBefore(Instant due) {
        if (!Instant.now().isBefore(due)) {
            throw new IllegalStateException("planning took too long: what was to fall due later was due already");
        }
    }

    private static void waitUntil(Instant instant) {
        while (Instant.now().isBefore(instant)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), instant).toNanos());
        }
    }
}
