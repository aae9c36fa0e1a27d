package org.vocero.benchmarks.scheduling.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What each job does: puts the due event on the topic, waits until the broker has it, and marks the publication. */
final class Firing {

    /** With more than these the libraries got slower on two cores. */
    static final int THREADS = 16;

    /** As long as an approved publication's. */
    private static final String CONTENT =
            "\"body\": \"" + "Los migrantes cuentan. ".repeat(12) + "\", \"seal\": \"" + "s".repeat(300) + "\"";

    private final DataSource database;
    private final KafkaProducer<String, byte[]> producer;
    private final String topic;

    Firing(DataSource database, String kafka, String topic) {
        this.database = database;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
        this.topic = topic;
    }

    void fire(UUID publication) {
        try (Connection connection = database.getConnection()) {
            producer.send(dueEvent(connection, publication)).get();
            mark(connection, publication);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProducerRecord<String, byte[]> dueEvent(Connection connection, UUID publication) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT account, to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM publication WHERE publication_id = ?")) {
            select.setObject(1, publication);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String data = "{\"publicationId\": \"" + publication + "\", \"dueAt\": \"" + row.getString(2) + "\", "
                        + CONTENT + "}";
                return new ProducerRecord<>(topic, row.getString(1), data.getBytes(UTF_8));
            }
        }
    }

    private static void mark(Connection connection, UUID publication) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE publication SET state = 'released' WHERE publication_id = ?")) {
            update.setObject(1, publication);
            update.executeUpdate();
        }
    }
}
