package org.vocero.outbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vocero.testing.Engines;

/** Says how fast the relay is here; asserts only that it comes to an end. */
class RelayThroughputIT {

    private static final int MESSAGES = 100_000;

    @Test
    void drainsABacklog() {
        try (var database = new OutboxDatabase()) {
            KafkaTopic topic = KafkaTopic.create(Engines.kafka(), "throughput");
            OutboxRelay relay = database.relay(Engines.kafka());
            for (String run : new String[] {"cold", "warm", "warm"}) {
                insert(database, topic);

                long start = System.nanoTime();
                relay.start();
                await().pollInterval(Duration.ofMillis(20))
                        .until(() -> database.sql
                                .sql("SELECT NOT EXISTS (SELECT FROM outbox)")
                                .query(Boolean.class)
                                .single());
                double seconds = (System.nanoTime() - start) / 1e9;
                relay.stop();

                System.out.printf(
                        "relay, %s: %,.0f messages/s (%,d of 400 bytes)%n", run, MESSAGES / seconds, MESSAGES);
            }
        }
    }

    private static void insert(OutboxDatabase database, KafkaTopic topic) {
        database.sql
                .sql("""
                        INSERT INTO outbox (topic, key, headers, value)
                        SELECT :topic, 'key-' || (i % 1000),
                               jsonb_build_object('ce_id', i, 'ce_specversion', '1.0', 'ce_type', 'scheduling.publication-due.v1',
                                   'ce_source', '/vocero/scheduler-service', 'content-type', 'application/json'),
                               convert_to(repeat('x', 400), 'UTF8')
                        FROM generate_series(1, :messages) AS i
                        """)
                .param("topic", topic.name())
                .param("messages", MESSAGES)
                .update();
    }
}
