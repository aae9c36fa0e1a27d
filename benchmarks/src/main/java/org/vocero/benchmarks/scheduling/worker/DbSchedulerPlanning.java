package org.vocero.benchmarks.scheduling.worker;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** db-scheduler with a one-time task for each publication, polled by locking and fetching in one statement. */
final class DbSchedulerPlanning implements Planning {

    @Override
    public String tables() {
        return """
                CREATE TABLE scheduled_tasks (
                    task_name text NOT NULL, task_instance text NOT NULL, task_data bytea, execution_time timestamptz,
                    picked boolean NOT NULL, picked_by text, last_success timestamptz, last_failure timestamptz,
                    consecutive_failures integer, last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
                    PRIMARY KEY (task_name, task_instance));
                CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
                CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)
                """;
    }

    @Override
    public void plan(Connection connection, String run) {
        Library.execute(connection, """
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                SELECT 'publish', publication_id, due_at, false, 1 FROM publication WHERE run = '%s'
                """.formatted(run));
    }

    @Override
    public String forget() {
        return "TRUNCATE scheduled_tasks";
    }

    static void fire(DataSource database, Firing firing) {
        OneTimeTask<Void> publish =
                Tasks.oneTime("publish").execute((instance, context) -> firing.fire(UUID.fromString(instance.getId())));
        Scheduler.create(database, publish)
                .threads(Firing.THREADS)
                .pollingInterval(Duration.ofMillis(100))
                .pollUsingLockAndFetch(2.0, 8.0)
                .heartbeatInterval(Duration.ofSeconds(1))
                .missedHeartbeatsLimit(4)
                .build()
                .start();
    }
}
