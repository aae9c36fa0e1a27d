package org.vocero.benchmarks.scheduling.worker;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.BackgroundJobRequest;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** JobRunr with a scheduled job for each publication, polled as often as it allows. */
final class JobRunrPlanning implements Planning {

    private static final UUID TEMPLATE = new UUID(1, 1);
    private static final Instant FAR = Instant.parse("2040-01-01T00:00:00Z");

    /** It makes its tables itself, when it is given a database. */
    @Override
    public String tables() {
        return "SELECT";
    }

    /** One is scheduled by the library; the others are as that one, with an id and an instant of their own. */
    @Override
    public void plan(Connection connection, String run) {
        JobRunr.configure()
                .useStorageProvider(new PostgresStorageProvider(new SingleConnectionDataSource(connection, true)))
                .initialize();
        BackgroundJobRequest.schedule(TEMPLATE, FAR, new Publish(TEMPLATE));
        Library.execute(connection, """
                INSERT INTO jobrunr_jobs
                SELECT (jsonb_populate_record(template, jsonb_build_object(
                    'id', publication_id, 'scheduledat', due_at,
                    'jobasjson', replace(replace(template.jobasjson, '%1$s', publication_id::text), '%2$s',
                        to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))))).*
                FROM jobrunr_jobs AS template CROSS JOIN publication
                WHERE template.id = '%1$s' AND publication.run = '%3$s';
                DELETE FROM jobrunr_jobs WHERE id = '%1$s'
                """.formatted(TEMPLATE, FAR, run));
        JobRunr.destroy();
    }

    @Override
    public String forget() {
        return "TRUNCATE jobrunr_jobs, jobrunr_backgroundjobservers";
    }

    static void fire(DataSource database, Firing firing) {
        JobRunr.configure()
                .useJobActivator(new HandlerOf(firing))
                .useStorageProvider(new PostgresStorageProvider(database))
                .useBackgroundJobServer(BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                        .andPollInterval(Duration.ofSeconds(5))
                        .andScheduledJobsRequestSize(5_000)
                        .andWorkerCount(Firing.THREADS))
                .initialize();
    }

    /**
     * One publication's job.
     *
     * @param publication to fire
     */
    public record Publish(UUID publication) implements JobRequest {

        @Override
        public Class<Handler> getJobRequestHandler() {
            return Handler.class;
        }
    }

    /** Called by reflection. */
    public static final class Handler implements JobRequestHandler<Publish> {

        private final Firing firing;

        Handler(Firing firing) {
            this.firing = firing;
        }

        @Override
        public void run(Publish publish) {
            firing.fire(publish.publication());
        }
    }

    private record HandlerOf(Firing firing) implements JobActivator {

        @Override
        public <T> T activateJob(Class<T> type) {
            return type.cast(new Handler(firing));
        }
    }
}
