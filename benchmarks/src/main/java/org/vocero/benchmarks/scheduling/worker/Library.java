package org.vocero.benchmarks.scheduling.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.vocero.localstack.LocalDatabase;
import org.vocero.localstack.process.JavaApp;

/** One job, task or trigger for each publication, with the settings at which the library was fastest here. */
public final class Library {

    private static final List<Library> ALL = List.of(
            new Library("quartz", new QuartzPlanning(), QuartzPlanning::fire),
            new Library("db_scheduler", new DbSchedulerPlanning(), DbSchedulerPlanning::fire),
            new Library("jobrunr", new JobRunrPlanning(), JobRunrPlanning::fire));

    private final String label;
    private final Planning planning;
    private final BiConsumer<DataSource, Firing> firing;

    /** Begins to fire what is due with {@code firing}, until the process ends. */
    private Library(String label, Planning planning, BiConsumer<DataSource, Firing> firing) {
        this.label = label;
        this.planning = planning;
        this.firing = firing;
    }

    public static List<Library> all() {
        return ALL;
    }

    static Library labelled(String label) {
        return ALL.stream()
                .filter(library -> library.label.equals(label))
                .findFirst()
                .orElseThrow();
    }

    void fire(DataSource database, Firing what) {
        firing.accept(database, what);
    }

    public String label() {
        return label;
    }

    public void createTables(Connection connection) {
        execute(connection, planning.tables());
    }

    /** Plans what the run's rows of {@code publication} say. */
    public void plan(Connection connection, String run) {
        planning.plan(connection, run);
    }

    public void forget(Connection connection) {
        execute(connection, planning.forget());
    }

    /** A process that fires; with the options that Vocero's services have on one machine, and more memory. */
    public Process launch(LocalDatabase database, String kafka, String topic, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                JavaApp.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-jar",
                System.getProperty("java.class.path"),
                "worker",
                label,
                database.jdbcUrl(),
                database.username(),
                kafka,
                topic));
        builder.environment().put("DATABASE_PASSWORD", database.password());
        return builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
