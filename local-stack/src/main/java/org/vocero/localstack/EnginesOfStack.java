package org.vocero.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.vocero.engines.LocalKafka;
import org.vocero.engines.LocalPostgres;

/** PostgreSQL and Kafka of one stack, started at the same time. */
final class EnginesOfStack implements AutoCloseable {

    static final String POSTGRES = "PostgreSQL";
    private static final String KAFKA = "Kafka";

    private final StackHome home;
    private final StackPorts ports;
    private final String password;
    private final List<String> settings;
    private final Map<String, String> environment;
    private final Progress progress;
    private volatile CompletableFuture<LocalPostgres> postgres;
    private final CompletableFuture<LocalKafka> kafka;

    /**
     * Starts both.
     *
     * @param settings of PostgreSQL, besides its standard ones
     * @param environment of PostgreSQL, besides what this JVM's own is; the broker is in this JVM
     */
    EnginesOfStack(
            StackHome home,
            StackPorts ports,
            String password,
            List<String> settings,
            Map<String, String> environment,
            Progress progress) {
        this.home = home;
        this.ports = ports;
        this.password = password;
        this.settings = settings;
        this.environment = environment;
        this.progress = progress;
        this.postgres = CompletableFuture.supplyAsync(this::startPostgres, InParallel.THREADS);
        this.kafka = CompletableFuture.supplyAsync(this::startKafka, InParallel.THREADS);
    }

    private LocalPostgres startPostgres() {
        long begin = System.nanoTime();
        progress.starting(POSTGRES);
        LocalPostgres started = LocalPostgres.in(
                home.postgres(), home.log("postgresql"), password, ports.postgres(), settings, environment);
        for (Service service : Service.values()) {
            service.database().ifPresent(started::createDatabase);
        }
        progress.ready(POSTGRES, Duration.ofNanos(System.nanoTime() - begin));
        return started;
    }

    private LocalKafka startKafka() {
        long begin = System.nanoTime();
        progress.starting(KAFKA);
        LocalKafka started = LocalKafka.in(home.kafka(), ports.kafka());
        progress.ready(KAFKA, Duration.ofNanos(System.nanoTime() - begin));
        return started;
    }

    /** Returns when PostgreSQL is ready. */
    LocalPostgres postgres() {
        return await(postgres);
    }

    /** Returns when Kafka is ready. */
    LocalKafka kafka() {
        return await(kafka);
    }

    /** Starts PostgreSQL again after it died; what was committed is there. */
    void restartPostgres() {
        postgres = CompletableFuture.completedFuture(startPostgres());
    }

    boolean postgresIsAlive() {
        return await(postgres).process().isAlive();
    }

    private static <T> T await(CompletableFuture<T> engine) {
        try {
            return engine.join();
        } catch (CompletionException e) {
            String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new StackFailure(why == null ? "An engine did not start." : why, e);
        }
    }

    /** Stops what was started, also if the other engine was not. */
    @Override
    public void close() {
        CompletableFuture<Void> kafkaStopped = kafka.thenAcceptAsync(engine -> {
            engine.close();
            progress.stopped(KAFKA);
        });
        CompletableFuture<Void> postgresStopped = postgres.thenAcceptAsync(engine -> {
            engine.close();
            progress.stopped(POSTGRES);
        });
        CompletableFuture.allOf(kafkaStopped.exceptionally(e -> null), postgresStopped.exceptionally(e -> null))
                .join();
    }
}
