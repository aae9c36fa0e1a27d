package org.vocero.benchmarks.scheduling.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz's clustered JDBC store with a trigger for each publication. */
final class QuartzPlanning implements Planning {

    private static final String TABLES = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";
    private static final String FIRING = "firing";

    @Override
    public String tables() {
        try (InputStream sql = Objects.requireNonNull(Scheduler.class.getResourceAsStream(TABLES))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As scheduling them one by one would leave them, in a hundredth of the time. */
    @Override
    public void plan(Connection connection, String run) {
        Library.execute(connection, """
                INSERT INTO qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable, is_nonconcurrent,
                    is_update_data, requests_recovery)
                VALUES ('benchmark', 'publish', 'all', '%1$s', true, false, false, true)
                ON CONFLICT DO NOTHING;
                INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
                    prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time, misfire_instr)
                SELECT 'benchmark', publication_id, 'all', 'publish', 'all', 1000 * extract(epoch FROM due_at), -1, 5,
                    'WAITING', 'SIMPLE', 1000 * extract(epoch FROM due_at), 0, 0
                FROM publication WHERE run = '%2$s';
                INSERT INTO qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval, times_triggered)
                SELECT 'benchmark', publication_id, 'all', 0, 0, 0 FROM publication WHERE run = '%2$s'
                """.formatted(Publish.class.getName(), run));
    }

    @Override
    public String forget() {
        return "TRUNCATE qrtz_simple_triggers, qrtz_triggers, qrtz_fired_triggers, qrtz_scheduler_state, qrtz_job_details CASCADE";
    }

    static void fire(DataSource database, Firing firing) {
        DBConnectionManager.getInstance().addConnectionProvider("benchmark", new Connections(database));
        Properties settings = new Properties();
        String store = "org.quartz.jobStore.";
        settings.put("org.quartz.scheduler.instanceName", "benchmark");
        settings.put("org.quartz.scheduler.instanceId", "AUTO");
        settings.put("org.quartz.scheduler.idleWaitTime", "1000");
        settings.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(Firing.THREADS));
        settings.put("org.quartz.threadPool.threadCount", Integer.toString(Firing.THREADS));
        settings.put(store + "class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.put(store + "driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.put(store + "dataSource", "benchmark");
        settings.put(store + "isClustered", "true");
        settings.put(store + "clusterCheckinInterval", "1000");
        settings.put(store + "acquireTriggersWithinLock", "true");
        // What is late is fired as it comes; as a misfire each would be written once more before.
        settings.put(store + "misfireThreshold", "3600000");
        settings.put(store + "useProperties", "true");
        try {
            Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
            scheduler.getContext().put(FIRING, firing);
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of its trigger is the publication's id. */
    public static final class Publish implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            try {
                Object firing = Objects.requireNonNull(
                        context.getScheduler().getContext().get(FIRING));
                ((Firing) firing)
                        .fire(UUID.fromString(context.getTrigger().getKey().getName()));
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Connections(DataSource database) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
