package org.vocero.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes messages in the caller's transaction and wakes this instance's relay once it has committed. */
final class JdbcOutbox implements Outbox {

    /** Leaves room for record framing below Kafka's default limit of 1 MiB, and stays below the table's own check. */
    static final int LARGEST_MESSAGE = 960 * 1024;

    // The identity is drawn after the sort, so ids follow the caller's order.
    private static final String INSERT = """
            INSERT INTO outbox (topic, key, headers, value, bytes)
            SELECT topic, key, headers::jsonb, value, octet_length(value)
            FROM unnest(?, ?, ?, ?) WITH ORDINALITY AS message (topic, key, headers, value, position)
            ORDER BY position
            """;

    private static final String INSERT_BUNDLES = """
            INSERT INTO outbox (key, headers, value, bytes)
            SELECT key, '{}', contents, bytes
            FROM unnest(?, ?, ?) WITH ORDINALITY AS bundle (key, contents, bytes, position)
            ORDER BY position
            """;

    private final JdbcTemplate jdbc;
    private final TransactionSynchronization wakeUp;

    JdbcOutbox(JdbcTemplate jdbc, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.wakeUp = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        };
    }

    @Override
    public void add(Collection<OutboxMessage> messages) {
        requireTransaction();
        if (messages.isEmpty()) {
            return;
        }
        List<OutboxMessage> inOrder = List.copyOf(messages);
        List<String> headers = inOrder.stream()
                .map(message -> Headers.toJson(message.headers()))
                .toList();
        for (int i = 0; i < headers.size(); i++) {
            requireFit(inOrder.get(i), headers.get(i));
        }
        jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, inOrder, headers));
        wakeRelayAfterCommit();
    }

    @Override
    public void addBundles(Collection<OutboxBundle> bundles) {
        requireTransaction();
        if (bundles.isEmpty()) {
            return;
        }
        List<OutboxBundle> inOrder = List.copyOf(bundles);
        jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, inOrder));
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(wakeUp)) {
            TransactionSynchronizationManager.registerSynchronization(wakeUp);
        }
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a message without a transaction would tell of what may never have happened");
        }
    }

    private static void requireFit(OutboxMessage message, String headers) {
        int size = message.value().length + message.key().getBytes(UTF_8).length + headers.getBytes(UTF_8).length;
        if (size > LARGEST_MESSAGE) {
            throw new IllegalArgumentException("message with key %s for %s has %,d bytes; Kafka takes %,d"
                    .formatted(message.key(), message.topic(), size, LARGEST_MESSAGE));
        }
    }

    private static int insert(Connection connection, List<OutboxBundle> bundles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_BUNDLES)) {
            Object[] keys = bundles.stream().map(OutboxBundle::key).toArray();
            byte[][] contents = bundles.stream().map(OutboxBundle::contents).toArray(byte[][]::new);
            Object[] bytes = bundles.stream().map(OutboxBundle::bytes).toArray();
            insert.setArray(1, connection.createArrayOf("text", keys));
            insert.setArray(2, connection.createArrayOf("bytea", contents));
            insert.setArray(3, connection.createArrayOf("int4", bytes));
            return insert.executeUpdate();
        }
    }

    private static int insert(Connection connection, List<OutboxMessage> messages, List<String> headers)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Object[] topics = messages.stream().map(OutboxMessage::topic).toArray();
            Object[] keys = messages.stream().map(OutboxMessage::key).toArray();
            byte[][] values = messages.stream().map(OutboxMessage::value).toArray(byte[][]::new);
            insert.setArray(1, connection.createArrayOf("text", topics));
            insert.setArray(2, connection.createArrayOf("text", keys));
            insert.setArray(3, connection.createArrayOf("text", headers.toArray()));
            insert.setArray(4, connection.createArrayOf("bytea", values));
            return insert.executeUpdate();
        }
    }
}
