package org.vocero.messaging;

import io.cloudevents.CloudEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.log.LogAccessor;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.SerializationUtils;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the ids of handled events in the service's database, in the transaction of their effects.
 *
 * <p>A failure leaves as {@link BatchListenerFailedException} with the record that it concerns: the container then commits the
 * offsets before it, the error handler retries or dead-letters it, and what is behind it comes again.
 */
final class JdbcInbox implements Inbox {

    private static final Logger log = LoggerFactory.getLogger(JdbcInbox.class);
    private static final LogAccessor SPRING_LOG = new LogAccessor(JdbcInbox.class);

    // In the order of the key, so that two instances that have the same records for a moment wait instead of
    // deadlocking.
    private static final String NOTE = """
            INSERT INTO inbox (consumer, source, id)
            SELECT ?, source, id FROM unnest(?, ?) AS event (source, id) ORDER BY source, id
            ON CONFLICT DO NOTHING
            RETURNING source, id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final EventFormat format;

    JdbcInbox(JdbcTemplate jdbc, TransactionOperations transaction, EventFormat format) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.format = format;
    }

    @Override
    public void receive(
            String consumer, List<ConsumerRecord<String, CloudEvent>> records, Consumer<List<IncomingEvent>> handler) {
        receive(records, received -> handleOnce(consumer, received, handler));
    }

    @Override
    public void receiveUntrusted(
            List<ConsumerRecord<String, CloudEvent>> records, Consumer<List<IncomingEvent>> handler) {
        receive(
                records,
                received -> transaction.executeWithoutResult(status ->
                        handler.accept(received.stream().map(Received::event).toList())));
    }

    private void receive(List<ConsumerRecord<String, CloudEvent>> records, Consumer<List<Received>> handling) {
        List<Received> readable = new ArrayList<>();
        for (ConsumerRecord<String, CloudEvent> record : records) {
            try {
                decode(record, readable);
            } catch (RuntimeException e) {
                // What stands before it is handled first; what stands behind it comes again.
                handleAll(readable, handling);
                throw failed(record, e);
            }
        }
        handleAll(readable, handling);
    }

    private static void handleAll(List<Received> received, Consumer<List<Received>> handling) {
        if (received.isEmpty()) {
            return;
        }
        try {
            handling.accept(received);
        } catch (RuntimeException e) {
            if (Failures.isTechnical(e) || received.size() == 1) {
                throw failed(received.get(0).record(), e);
            }
            log.debug("A batch of {} failed and is tried record by record", received.size(), e);
            received.forEach(one -> handleAlone(one, handling));
        }
    }

    private static void handleAlone(Received one, Consumer<List<Received>> handling) {
        try {
            handling.accept(List.of(one));
        } catch (RuntimeException e) {
            throw failed(one.record(), e);
        }
    }

    private void handleOnce(String consumer, List<Received> received, Consumer<List<IncomingEvent>> handler) {
        transaction.executeWithoutResult(status -> {
            Set<Identity> unseen = note(consumer, received);
            List<IncomingEvent> events = received.stream()
                    // Taken out of the set, so that an id that comes twice in one batch is handled at its first place.
                    .filter(one -> unseen.remove(one.identity()))
                    .map(Received::event)
                    .toList();
            if (!events.isEmpty()) {
                handler.accept(events);
            }
        });
    }

    private Set<Identity> note(String consumer, Collection<Received> received) {
        List<Identity> identities =
                received.stream().map(Received::identity).distinct().toList();
        ConnectionCallback<Set<Identity>> insert = connection -> insert(connection, consumer, identities);
        Set<Identity> unseen = jdbc.execute(insert);
        return unseen == null ? Set.of() : unseen;
    }

    private static Set<Identity> insert(Connection connection, String consumer, List<Identity> identities)
            throws SQLException {
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            Object[] sources = identities.stream().map(Identity::source).toArray();
            Object[] ids = identities.stream().map(Identity::id).toArray();
            note.setString(1, consumer);
            note.setArray(2, connection.createArrayOf("text", sources));
            note.setArray(3, connection.createArrayOf("text", ids));
            Set<Identity> unseen = new HashSet<>();
            try (ResultSet noted = note.executeQuery()) {
                while (noted.next()) {
                    unseen.add(new Identity(noted.getString(1), noted.getString(2)));
                }
            }
            return unseen;
        }
    }

    private void decode(ConsumerRecord<String, CloudEvent> record, List<Received> readable) {
        var broken = SerializationUtils.getExceptionFromHeader(
                record, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, SPRING_LOG);
        if (broken != null) {
            throw broken;
        }
        CloudEvent cloudEvent = record.value();
        if (cloudEvent == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        String origin = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        format.decode(cloudEvent)
                .ifPresentOrElse(
                        event -> readable.add(new Received(
                                record,
                                new Identity(cloudEvent.getSource().toString(), cloudEvent.getId()),
                                new IncomingEvent(
                                        cloudEvent.getId(),
                                        timeOf(cloudEvent, record),
                                        event,
                                        record.topic(),
                                        origin))),
                        () -> log.debug("Skips {}: type {} is not known here", origin, cloudEvent.getType()));
    }

    private static Instant timeOf(CloudEvent cloudEvent, ConsumerRecord<?, ?> record) {
        return cloudEvent.getTime() == null
                ? Instant.ofEpochMilli(record.timestamp())
                : cloudEvent.getTime().toInstant();
    }

    private static BatchListenerFailedException failed(ConsumerRecord<?, ?> record, RuntimeException cause) {
        return new BatchListenerFailedException("handling failed", cause, record);
    }

    /** What makes an event the same event: its id within its source. */
    private record Identity(String source, String id) {}

    private record Received(ConsumerRecord<String, CloudEvent> record, Identity identity, IncomingEvent event) {}
}
