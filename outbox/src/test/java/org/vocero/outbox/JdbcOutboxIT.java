package org.vocero.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class JdbcOutboxIT {

    private static final OutboxDatabase DATABASE = new OutboxDatabase();

    private final List<String> wakeUps = new ArrayList<>();
    private final JdbcOutbox outbox = DATABASE.outbox(() -> wakeUps.add("woken"));

    @Test
    void refusesAMessageOutsideATransaction() {
        var messages = List.of(message("key", 1));

        assertThatIllegalStateException().isThrownBy(() -> outbox.add(messages));
    }

    @Test
    void refusesAMessageThatKafkaWouldRefuseAndAddsNone() {
        var fits = message("refused", 100);
        var tooLarge = message("refused", JdbcOutbox.LARGEST_MESSAGE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DATABASE.commit(outbox, List.of(fits, tooLarge)))
                .withMessageContaining("refused");

        assertThat(idsOf("refused")).isEmpty();
    }

    @Test
    void takesAMessageThatJustFits() {
        int overhead = "largest".length() + "{}".length();

        DATABASE.commit(outbox, List.of(message("largest", JdbcOutbox.LARGEST_MESSAGE - overhead)));

        assertThat(idsOf("largest")).hasSize(1);
    }

    @Test
    void theTableRefusesWhatKafkaWouldRefuseWhoeverInsertsIt() {
        var insert = DATABASE.sql.sql("INSERT INTO outbox (topic, key, headers, value, bytes)"
                + " VALUES (:topic, 'by hand', '{}', convert_to(repeat('x', :size), 'UTF8'), :size)");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        insert.param("topic", "topic").param("size", 1_000_001).update())
                .withMessageContaining("outbox_message_fits_kafka");
    }

    @Test
    void theTableRefusesATopicThatCannotBe() {
        var insert = DATABASE.sql.sql(
                "INSERT INTO outbox (topic, key, headers, value, bytes) VALUES ('no such/topic', 'by hand', '{}', '', 0)");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(insert::update)
                .withMessageContaining("outbox_topic_is_legal");
    }

    @Test
    void numbersMessagesInTheOrderOfTheCaller() {
        List<OutboxMessage> messages = IntStream.range(0, 3_000)
                .mapToObj(i -> new OutboxMessage("topic", "ordered", Map.of("position", "" + i), new byte[0]))
                .toList();

        DATABASE.commit(outbox, messages);

        List<Integer> positions = DATABASE.sql
                .sql("SELECT (headers ->> 'position')::int FROM outbox WHERE key = 'ordered' ORDER BY id")
                .query(Integer.class)
                .list();
        assertThat(positions)
                .containsExactlyElementsOf(IntStream.range(0, 3_000).boxed().toList());
    }

    @Test
    void keepsAllMessagesOfAKeyInOneShardAndSpreadsKeysOverAll() {
        List<OutboxMessage> messages = IntStream.range(0, 500)
                .mapToObj(i -> message("spread-" + (i % 250), 1))
                .toList();

        DATABASE.commit(outbox, messages);

        var shards = DATABASE.sql.sql("SELECT DISTINCT key, shard FROM outbox WHERE key LIKE 'spread-%'");
        assertThat(shards.query().listOfRows()).hasSize(250);
        assertThat(shards.query((row, n) -> row.getInt("shard")).set())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, RelaySession.SHARDS).boxed().toList());
    }

    @Test
    void wakesTheRelayOnceAndOnlyAfterTheCommit() {
        DATABASE.transaction.executeWithoutResult(status -> {
            outbox.add(List.of(message("wake", 1)));
            outbox.add(List.of(message("wake", 1)));
            assertThat(wakeUps).isEmpty();
        });

        assertThat(wakeUps).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenTheTransactionRollsBack() {
        DATABASE.transaction.executeWithoutResult(status -> {
            outbox.add(List.of(message("rolled back", 1)));
            status.setRollbackOnly();
        });

        assertThat(idsOf("rolled back")).isEmpty();
        assertThat(wakeUps).isEmpty();
    }

    private static OutboxMessage message(String key, int size) {
        return new OutboxMessage("topic", key, Map.of(), new byte[size]);
    }

    private static List<Long> idsOf(String key) {
        return DATABASE.sql
                .sql("SELECT id FROM outbox WHERE key = :key ORDER BY id")
                .param("key", key)
                .query(Long.class)
                .list();
    }
}
