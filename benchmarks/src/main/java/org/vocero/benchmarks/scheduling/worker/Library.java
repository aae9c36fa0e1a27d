package org.vocero.benchmarks.scheduling.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.vocero.localstack.LocalDatabase;
import org.vocero.localstack.process.JavaApp;

/** One job, task or trigger for each publication, with the settings at which the library was fastest here. */
public enum Library {
    QUARTZ {
        @Override
        Planning planning() {
            return new QuartzPlanning();
        }

        @Override
        void fire(DataSource database, Firing firing) {
            QuartzPlanning.fire(database, firing);
        }
    },
    DB_SCHEDULER {
        @Override
        Planning planning() {
            return new DbSchedulerPlanning();
        }

        @Override
        void fire(DataSource database, Firing firing) {
            DbSchedulerPlanning.fire(database, firing);
        }
    },
    JOBRUNR {
        @Override
        Planning planning() {
            return new JobRunrPlanning();
        }

        @Override
        void fire(DataSource database, Firing firing) {
            JobRunrPlanning.fire(database, firing);
        }
    };

    abstract Planning planning();

    /** Fires what is due until the process ends. */
    abstract void fire(DataSource database, Firing firing);

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public void createTables(Connection connection) {
        execute(connection, planning().tables());
    }

    /** Plans what the run's rows of {@code publication} say. */
    public void plan(Connection connection, String run) {
        planning().plan(connection, run);
    }

    public void forget(Connection connection) {
        execute(connection, planning().forget());
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
                name(),
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
