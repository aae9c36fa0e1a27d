package org.vocero.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.outbox.OutboxMessage;
import org.vocero.testing.Database;
import org.vocero.testing.Engines;

class JdbcInboxIT {

    private static final SingleConnectionDataSource DATABASE = migrated(Engines.newDatabase());

    private final JdbcClient sql = JdbcClient.create(DATABASE);
    private final List<String> handled = new ArrayList<>();
    private final Inbox inbox = new JdbcInbox(
            new JdbcTemplate(DATABASE),
            new TransactionTemplate(new JdbcTransactionManager(DATABASE)),
            new EventFormat("reader", Clock.systemUTC()));

    @BeforeEach
    void forgetAll() {
        sql.sql("TRUNCATE inbox").update();
    }

    @Test
    void handlesAnIdThatComesTwiceInOneBatchAtItsFirstPlace() {
        inbox.receive("posts", records("a", "b", "a", "c", "b"), this::handle);

        assertThat(handled).containsExactly("a", "b", "c");
    }

    @Test
    void handsOverAnIdThatCameBeforeToAReaderThatTrustsNoIds() {
        inbox.receiveUntrusted(records("forged", "a"), this::handle);
        inbox.receiveUntrusted(records("a"), this::handle);

        assertThat(handled).containsExactly("forged", "a", "a");
    }

    @Test
    void handlesAnEventOnceForEachReader() {
        inbox.receive("posts", records("a", "b"), this::handle);
        inbox.receive("posts", records("b", "c"), this::handle);
        inbox.receive("anchors", records("c"), this::handle);

        assertThat(handled).containsExactly("a", "b", "c", "c");
    }

    @Test
    void tellsTheIdsOfTwoSourcesApart() {
        List<ConsumerRecord<String, CloudEvent>> records =
                List.of(record("one-service", "a", 0), record("other-service", "a", 1));

        inbox.receive("posts", records, this::handle);

        assertThat(handled).containsExactly("a", "a");
    }

    @Test
    void saysWhereAnEventCameFrom() {
        List<IncomingEvent> incoming = new ArrayList<>();

        inbox.receive("posts", List.of(record("service", "a", 42)), incoming::addAll);

        assertThat(incoming).extracting(IncomingEvent::origin).containsExactly("topic-3@42");
        assertThat(incoming).extracting(IncomingEvent::topic).containsExactly("topic");
    }

    @Test
    void keepsWhatStandsBeforeABadRecordAndNamesIt() {
        List<ConsumerRecord<String, CloudEvent>> records = records("a", "b", "bad", "c");

        assertThatExceptionOfType(BatchListenerFailedException.class)
                .isThrownBy(() -> inbox.receive("posts", records, this::handleUnlessBad))
                .satisfies(failure -> assertThat(failure.getRecord()).isSameAs(records.get(2)))
                .withRootCauseInstanceOf(IllegalStateException.class);

        assertThat(remembered()).containsExactly("a", "b");
    }

    @Test
    void keepsNothingOfABatchThatFailsForATechnicalReason() {
        List<ConsumerRecord<String, CloudEvent>> records = records("a", "b");

        assertThatExceptionOfType(BatchListenerFailedException.class)
                .isThrownBy(() -> inbox.receive("posts", records, events -> {
                    throw new CannotAcquireLockException("deadlock");
                }))
                .satisfies(failure -> assertThat(failure.getRecord()).isSameAs(records.get(0)));

        assertThat(remembered()).isEmpty();
    }

    @Test
    void forgetsOldIdsOnly() {
        inbox.receive("posts", records("old", "young"), this::handle);
        sql.sql("UPDATE inbox SET received_at = now() - interval '91 days' WHERE id = 'old'")
                .update();

        int forgotten = new InboxPurge(sql, Duration.ofDays(90), Clock.systemUTC()).forgetOld();

        assertThat(forgotten).isEqualTo(1);
        assertThat(remembered()).containsExactly("young");
    }

    @Test
    void saysHowFastItIs() {
        int batches = 60;
        List<List<ConsumerRecord<String, CloudEvent>>> incoming = IntStream.range(0, batches)
                .mapToObj(batch -> records(
                        IntStream.range(0, 500).mapToObj(i -> batch + "/" + i).toArray(String[]::new)))
                .toList();

        Instant start = Instant.now();
        incoming.forEach(records -> inbox.receive("posts", records, events -> {}));
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;

        System.out.printf("inbox: %,.0f events/s in batches of 500%n", batches * 500 / seconds);
        assertThat(remembered()).hasSize(batches * 500);
    }

    private void handle(List<IncomingEvent> events) {
        events.forEach(event -> handled.add(event.id()));
    }

    private void handleUnlessBad(List<IncomingEvent> events) {
        if (events.stream().anyMatch(event -> event.id().equals("bad"))) {
            throw new IllegalStateException("bad");
        }
    }

    private Set<String> remembered() {
        return sql.sql("SELECT id FROM inbox ORDER BY id").query(String.class).set();
    }

    private static List<ConsumerRecord<String, CloudEvent>> records(String... ids) {
        return Stream.of(ids).map(id -> record("service", id, 0)).toList();
    }

    private static ConsumerRecord<String, CloudEvent> record(String service, String id, long offset) {
        var event = new AnchorDated("campaign", "anchor", 1, null, 1, "c2ln", "k");
        OutboxMessage message = new EventFormat(service, Clock.systemUTC())
                .encode(id, new OutgoingEvent("topic", event.subject(), event));
        var headers = new RecordHeaders();
        message.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        try (var deserializer = new CloudEventDeserializer()) {
            CloudEvent cloudEvent = deserializer.deserialize("topic", headers, message.value());
            return new ConsumerRecord<>(
                    "topic",
                    3,
                    offset,
                    0L,
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    message.key(),
                    cloudEvent,
                    headers,
                    Optional.empty());
        }
    }

    private static SingleConnectionDataSource migrated(Database database) {
        var connection =
                new SingleConnectionDataSource(database.jdbcUrl(), database.username(), database.password(), true);
        Flyway.configure()
                .dataSource(connection)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        return connection;
    }
}
