package org.vocero.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.vocero.testing.Engines;

class OutboxRelayIT {

    private final OutboxDatabase database = new OutboxDatabase();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private KafkaTopic topic = new KafkaTopic("", "");

    @BeforeEach
    void createTopic(TestInfo test) {
        topic = KafkaTopic.create(
                Engines.kafka(), "relay." + test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::stop);
        database.close();
    }

    @Test
    void sendsKeyHeadersAndBytesAsTheyWereAdded() {
        var message = new OutboxMessage(
                topic.name(), "clé", Map.of("ce_id", "ñ-1", "empty", ""), "¡Hola! 🌎".getBytes(UTF_8));

        start(database.relay(Engines.kafka()));
        database.commit(message);

        awaitEmptyOutbox();
        ConsumerRecord<String, byte[]> sent = only(topic.records());
        assertThat(sent.key()).isEqualTo("clé");
        assertThat(sent.value()).isEqualTo(message.value());
        assertThat(sent.headers().toArray())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactlyInAnyOrder("ce_id=ñ-1", "empty=");
    }

    @Test
    void sendsTheMessagesOfABundleInTheirOrderAmongTheOthersOfTheirKey() {
        database.transaction.executeWithoutResult(status -> {
            database.outbox().add(List.of(topic.message("key", "0"), topic.message("other", "0")));
            database.outbox()
                    .addBundles(List.of(KafkaTopic.bundle("key", "1", "2", "3"), KafkaTopic.bundle("other", "1")));
            database.outbox().add(List.of(topic.message("key", "4")));
        });

        start(database.relay(Engines.kafka(), database.sessions, KafkaTopic.bundlesOf(topic.name())));

        awaitEmptyOutbox();
        assertThat(topic.values()).isEqualTo(Map.of("key", numbers(5), "other", numbers(2)));
    }

    @Test
    void sendsNothingOfATransactionThatRollsBack() {
        start(database.relay(Engines.kafka()));

        database.transaction.executeWithoutResult(status -> {
            database.outbox().add(List.of(topic.message("key", "never")));
            status.setRollbackOnly();
        });
        database.commit(topic.message("key", "always"));

        awaitEmptyOutbox();
        assertThat(topic.values()).isEqualTo(Map.of("key", List.of("always")));
    }

    @Test
    void keepsTheOrderOfEachKeyWhileManyTransactionsAddToManyKeys() throws Exception {
        int keys = 40;
        int transactions = 60;
        start(database.relay(Engines.kafka()));
        start(database.relay(Engines.kafka()));
        database.sql
                .sql("CREATE TABLE counter (key text PRIMARY KEY, said int NOT NULL)")
                .update();
        for (int key = 0; key < keys; key++) {
            database.sql
                    .sql("INSERT INTO counter VALUES (:key, 0)")
                    .param("key", "key-" + key)
                    .update();
        }

        var threads = Executors.newFixedThreadPool(6);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < keys * transactions; i++) {
            done.add(threads.submit(
                    () -> sayNext("key-" + ThreadLocalRandom.current().nextInt(keys))));
        }
        for (Future<?> each : done) {
            each.get();
        }
        threads.shutdown();

        awaitEmptyOutbox();
        Map<String, List<String>> sent = topic.values();
        database.sql
                .sql("SELECT key, said FROM counter WHERE said > 0")
                .query((row, n) -> {
                    assertThat(sent.get(row.getString("key"))).isEqualTo(numbers(row.getInt("said")));
                    return 0;
                })
                .list();
    }

    @Test
    void sendsAMessageAtOnceWhenItsTransactionWakesTheRelay() {
        OutboxRelay relay = start(database.relay(Engines.kafka()));
        database.commit(topic.message("warm", "up"));
        awaitEmptyOutbox();
        JdbcOutbox outbox = database.outbox(relay::wake);

        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long before = System.nanoTime();
            database.commit(outbox, List.of(topic.message("key", "" + i)));
            await().pollInSameThread()
                    .pollDelay(java.time.Duration.ZERO)
                    .pollInterval(java.time.Duration.ofMillis(1))
                    .until(() -> database.pending() == 0);
            millis.add((System.nanoTime() - before) / 1_000_000);
        }

        millis.sort(null);
        System.out.printf(
                "commit to confirmed and deleted: median %d ms, longest %d ms%n", millis.get(25), millis.get(49));
        assertThat(topic.valuesOnce().get("key")).isEqualTo(numbers(50));
    }

    @Test
    void finishesWhatIsUnderWayWhenItStops() {
        OutboxRelay relay = start(database.relay(Engines.kafka()));
        database.commit(IntStream.range(0, 2_000)
                .mapToObj(i -> topic.message("key-" + i % 50, "" + i))
                .toArray(OutboxMessage[]::new));

        relay.stop();

        long sent = topic.records().size();
        assertThat(sent + database.pending())
                .as("nothing sent stays to be sent again")
                .isEqualTo(2_000);
        assertThat(database.lockedShards()).isZero();
    }

    private void sayNext(String key) {
        database.transaction.executeWithoutResult(status -> {
            int said = database.sql
                    .sql("UPDATE counter SET said = said + 2 WHERE key = :key RETURNING said")
                    .param("key", key)
                    .query(Integer.class)
                    .single();
            database.outbox().add(List.of(topic.message(key, "" + (said - 2)), topic.message(key, "" + (said - 1))));
        });
    }

    private OutboxRelay start(OutboxRelay relay) {
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void awaitEmptyOutbox() {
        await().until(() -> database.pending() == 0);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
