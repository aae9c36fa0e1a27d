package org.vocero.benchmarks.scheduling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.vocero.benchmarks.scheduling.worker.Library;
import org.vocero.localstack.LocalDatabase;

/** A library, in processes of its own with the JVM options that the services have, on a database of its own. */
final class Worked implements Contender {

    private final Library library;
    private final String kafka;
    private final Path logs;
    private final Database database;
    private final List<Process> processes = new ArrayList<>();

    Worked(Library library, Database server, String kafka, Path logs) {
        this.library = library;
        this.kafka = kafka;
        this.logs = logs;
        server.run("CREATE DATABASE " + library.label());
        LocalDatabase at = server.at();
        this.database = new Database(new LocalDatabase(
                at.jdbcUrl().replaceFirst("/[a-z]+(\\?|$)", "/" + library.label() + "$1"),
                at.username(),
                at.password()));
        database.run("""
                CREATE TABLE publication (publication_id uuid PRIMARY KEY, run text NOT NULL, account text NOT NULL,
                    due_at timestamptz NOT NULL, state text NOT NULL);
                CREATE TABLE ready (process bigint NOT NULL)
                """);
        library.createTables(database.connection());
    }

    @Override
    public String name() {
        return library.label();
    }

    @Override
    public String topic() {
        return "benchmark.due." + library.label();
    }

    @Override
    public void plan(String run, int publications, Instant first, Duration distance) {
        database.run("""
                INSERT INTO publication
                SELECT gen_random_uuid(), '%s', 'account-' || n %% 64,
                    timestamptz '%s' + n * interval '%d microseconds', 'scheduled'
                FROM generate_series(0, %d) AS n
                """.formatted(run, first, distance.toNanos() / 1_000, publications - 1));
        library.plan(database.connection(), run);
        database.run("VACUUM ANALYZE");
    }

    @Override
    public void start(int instances) {
        try {
            for (int number = processes.size(); number < instances; number++) {
                processes.add(
                        library.launch(database.at(), kafka, topic(), logs.resolve(name() + "-" + number + ".log")));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        while (database.count("SELECT count(*) FROM ready") < instances) {
            if (processes.stream().noneMatch(Process::isAlive)) {
                throw new IllegalStateException(name() + " ended; see " + logs);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Override
    public void killOne() {
        Process process = processes.get(0);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public long marked(String run) {
        return database.count("SELECT count(*) FROM publication WHERE state = 'released' AND run = '" + run + "'");
    }

    @Override
    public void reset() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        processes.clear();
        database.run("TRUNCATE publication, ready");
        library.forget(database.connection());
    }

    @Override
    public void close() {
        reset();
        database.close();
    }
}
