package org.vocero.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vocero.testing.Engines;

/** What Kafka does not take stops its own shard and nothing else, and nothing of its key overtakes it. */
@Execution(ExecutionMode.CONCURRENT)
class RefusedMessagesIT {

    private final OutboxDatabase database = new OutboxDatabase();
    private final List<String> keys = database.keyOfEachShard();
    private final OutboxRelay relay = database.relay(Engines.kafka());
    private KafkaTopic topic = new KafkaTopic("", "");
    private String topicName = "";

    @BeforeEach
    void nameTopic(TestInfo test) {
        topicName = "refused." + test.getTestMethod().orElseThrow().getName() + "." + UUID.randomUUID();
        topic = new KafkaTopic(Engines.kafka(), topicName);
    }

    @AfterEach
    void stopRelay() {
        relay.stop();
        database.close();
    }

    @Test
    void aMissingTopicHoldsUpItsShardOnlyUntilItExists() {
        KafkaTopic other = KafkaTopic.create(Engines.kafka(), topicName + ".other");
        String blocked = keys.get(0);
        List<OutboxMessage> messages = new ArrayList<>();
        messages.add(topic.message(blocked, "0"));
        messages.add(other.message(blocked, "1"));
        IntStream.range(1, RelaySession.SHARDS).forEach(shard -> messages.add(other.message(keys.get(shard), "0")));
        database.commit(messages.toArray(OutboxMessage[]::new));

        relay.start();

        await().untilAsserted(() -> assertThat(other.values())
                .as("all other shards")
                .hasSize(RelaySession.SHARDS - 1)
                .doesNotContainKey(blocked));
        await().until(() -> database.pending() == 2);
        KafkaTopic.create(Engines.kafka(), topicName);
        await().until(() -> database.pending() == 0);
        assertThat(topic.values()).isEqualTo(Map.of(blocked, List.of("0")));
        assertThat(other.values()).containsEntry(blocked, List.of("1"));
    }

    /** Repeated, because a producer with five requests under way breaks the order in two runs of three only. */
    @RepeatedTest(3)
    void whatTheBrokerRefusesIsNotOvertakenByWhatFollows() {
        KafkaTopic.create(Engines.kafka(), topicName, Map.of("max.message.bytes", "2000"));
        String blocked = keys.get(0);
        List<OutboxMessage> messages = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            messages.add(topic.message(blocked, i == 700 ? "x".repeat(5_000) : "" + i));
            messages.add(topic.message(keys.get(1 + i % 15), "" + i));
        }
        database.commit(messages.toArray(OutboxMessage[]::new));

        relay.start();

        await().until(() -> database.pending() == 1_300);
        Map<String, List<String>> sent = topic.valuesOnce();
        assertThat(sent.get(blocked)).isEqualTo(numbers(0, 700));
        for (int shard = 1; shard < RelaySession.SHARDS; shard++) {
            int first = shard - 1;
            assertThat(sent.get(keys.get(shard)))
                    .isEqualTo(IntStream.range(0, 2_000)
                            .filter(i -> i % 15 == first)
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    @Test
    void anOperatorWhoRemovesTheRefusedMessageReleasesTheRest() {
        KafkaTopic.create(Engines.kafka(), topicName, Map.of("max.message.bytes", "2000"));
        database.commit(topic.message("key", "0"), topic.message("key", "x".repeat(5_000)), topic.message("key", "2"));
        relay.start();
        await().until(() -> database.pending() == 2);

        database.sql.sql("DELETE FROM outbox WHERE octet_length(value) = 5000").update();

        await().until(() -> database.pending() == 0);
        assertThat(topic.valuesOnce()).isEqualTo(Map.of("key", List.of("0", "2")));
    }

    /** The rest of it would overtake what was refused, and would be lost with its row. */
    @Test
    void aBundleStaysUntilKafkaHasAllOfIt() {
        KafkaTopic.create(Engines.kafka(), topicName, Map.of("max.message.bytes", "2000"));
        AtomicBoolean mended = new AtomicBoolean();
        Bundles bundles = KafkaTopic.bundlesOf(topicName);
        OutboxRelay opening = database.relay(
                Engines.kafka(),
                database.sessions,
                found -> bundles.open(found.stream()
                        .map(bundle -> mended.get() ? KafkaTopic.bundle(bundle.key(), "0", "1", "2") : bundle)
                        .toList()));
        database.transaction.executeWithoutResult(status -> {
            database.outbox().addBundles(List.of(KafkaTopic.bundle("key", "0", "x".repeat(5_000), "2")));
            database.outbox().add(List.of(topic.message("key", "3"), topic.message(otherShardThan("key"), "0")));
        });

        opening.start();
        await().until(() -> database.pending() == 2);
        assertThat(topic.valuesOnce()).containsEntry("key", List.of("0"));
        mended.set(true);

        await().until(() -> database.pending() == 0);
        opening.stop();
        assertThat(topic.valuesOnce()).containsEntry("key", numbers(0, 4));
    }

    private String otherShardThan(String key) {
        return database.sql
                .sql(
                        "SELECT other FROM unnest(:keys::text[]) AS other WHERE hashtext(other) & 15 <> hashtext(:key) & 15 LIMIT 1")
                .param("keys", keys.toArray(String[]::new))
                .param("key", key)
                .query(String.class)
                .single();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toList();
    }
}
