package org.vocero.benchmarks.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vocero.localstack.Service;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.Stack;

/**
 * The scheduler-service as it is. Publications are put into its table as approvals would leave them there; besides the due event it
 * says to the desk that it has released, which the others do not.
 */
final class Vocero implements Contender {

    private static final String POST = "00000000-0000-0000-0000-000000000001";

    private final Stack stack;
    private final Database database;
    private final List<ServiceInstance> instances = new ArrayList<>();

    Vocero(Stack stack) {
        this.stack = stack;
        this.database = new Database(stack.database("scheduler"));
        instances.add(stack.service(Service.SCHEDULER));
        database.run("INSERT INTO post (post_id, approved_version) VALUES ('%s', 1)".formatted(POST));
    }

    @Override
    public String name() {
        return "Vocero";
    }

    @Override
    public String topic() {
        return "scheduling.due.x.v1";
    }

    @Override
    public Duration planning(int publications) {
        return Duration.ofSeconds(5 + publications / 5_000);
    }

    @Override
    public void plan(String run, int publications, Instant first, Duration distance) {
        planUnvacuumed(run, publications, first, distance);
        database.run("VACUUM ANALYZE publication, due_message");
    }

    /** As rows come in production, where nobody but autovacuum cleans up. */
    void planUnvacuumed(String run, int publications, Instant first, Duration distance) {
        insert(run, publications, first, distance);
        database.run("""
                INSERT INTO due_message (publication_id, version, schedule_revision, data)
                SELECT publication_id, 1, 0, convert_to(json_build_object('publicationId', publication_id, 'postId', post_id, 'version', 1,
                    'campaign', campaign, 'account', account, 'channel', channel, 'language', language,
                    'body', repeat('Los migrantes cuentan. ', 12), 'seal', repeat('s', 300))::text, 'UTF8')
                FROM publication WHERE campaign = '%s'
                """.formatted(run));
    }

    /** Of what a release passes through, in kilobytes: the outbox, and the index of what is to be released. */
    List<Long> passedThrough() {
        return database.query("""
                        SELECT unnest(array[pg_total_relation_size('outbox'), pg_relation_size('publication_due')]) / 1024
                        """).stream().map(Long::parseLong).toList();
    }

    /** How many are in the tables: publications released so far, and rows of the outbox. */
    List<Long> rows() {
        return database.query("""
                        SELECT unnest(array[(SELECT count(*) FROM publication WHERE state = 'released'), (SELECT count(*) FROM outbox)])
                        """).stream().map(Long::parseLong).toList();
    }

    /** Publications that are far away. */
    void planForLater(int publications) {
        insert("later", publications, Instant.parse("2031-01-01T00:00:00Z"), Duration.ofSeconds(1));
        database.run("VACUUM ANALYZE publication");
    }

    private void insert(String run, int publications, Instant first, Duration distance) {
        database.run("""
                INSERT INTO publication (publication_id, post_id, version, campaign, account, channel, language,
                    fixed_date, day_offset, local_time, zone, grace_seconds, state, due_at, not_after, message_bytes)
                SELECT gen_random_uuid(), '%s', 1, '%s', 'account-' || n %% 64, 'x', 'es',
                    (due AT TIME ZONE 'UTC')::date, 'P0D', (due AT TIME ZONE 'UTC')::time, 'UTC', 7200,
                    'scheduled', due, due + interval '2 hours', 800
                FROM generate_series(0, %d) AS n
                CROSS JOIN LATERAL (SELECT timestamptz '%s' + n * interval '%d microseconds') AS at (due)
                """.formatted(POST, run, publications - 1, first, distance.toNanos() / 1_000));
    }

    @Override
    public void start(int wanted) {
        for (ServiceInstance instance : instances) {
            if (!instance.isAlive()) {
                instance.restart();
            }
        }
        while (instances.size() < wanted) {
            instances.add(stack.startAnother(Service.SCHEDULER));
        }
        instances.subList(wanted, instances.size()).forEach(ServiceInstance::stop);
    }

    @Override
    public void killOne() {
        instances.get(0).kill();
    }

    @Override
    public long marked(String run) {
        return database.count("SELECT count(*) FROM publication WHERE state = 'released' AND campaign = '" + run + "'");
    }

    @Override
    public void reset() {
        instances.forEach(ServiceInstance::stop);
        database.run("TRUNCATE publication, due_message, outbox");
    }

    @Override
    public void close() {
        database.close();
    }
}
