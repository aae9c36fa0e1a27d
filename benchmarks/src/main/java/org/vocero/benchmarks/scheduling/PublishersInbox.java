package org.vocero.benchmarks.scheduling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands for the publisher on every side: takes due events in batches, and commits each batch to its table and then its offsets. */
final class PublishersInbox implements AutoCloseable {

    private static final String ADD = """
            INSERT INTO inbox (run, id, due_at, at)
            SELECT ?, id, due, clock_timestamp() FROM unnest(?::uuid[], ?::timestamptz[]) AS came (id, due)
            ON CONFLICT DO NOTHING
            """;

    /** Of a message, in which every contender says which it is and when it is due. */
    private static final int BEGINNING = 200;

    private final Database database;
    private final String run;
    private final Thread thread;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong repetitions = new AtomicLong();
    private volatile boolean closing;

    private PublishersInbox(Database database, String kafka, String topic, String run) {
        this.database = database;
        this.run = run;
        this.thread = new Thread(() -> receive(kafka, topic), "publishers-inbox");
    }

    static void createTable(Database database) {
        database.run(
                "CREATE TABLE inbox (run text NOT NULL, id uuid NOT NULL, due_at timestamptz NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (run, id))");
    }

    /** Returns when it hears what comes to the topic from now on. */
    static PublishersInbox open(Database database, String kafka, String topic, String run) {
        PublishersInbox inbox = new PublishersInbox(database, kafka, topic, run);
        inbox.thread.start();
        try {
            inbox.ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inbox;
    }

    /** Publications that are committed; to ask the database while they come would take time from it. */
    long arrived() {
        return arrived.get();
    }

    /** Of publications that had come before. */
    long repetitions() {
        return repetitions.get();
    }

    private void receive(String kafka, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka,
                "group.id",
                "inbox-" + run,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "latest",
                "max.poll.records",
                2_000,
                // Not for each handful anew; at the steady pace it costs this much lateness, whoever sends.
                "fetch.min.bytes",
                1_000_000,
                "fetch.max.wait.ms",
                20);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic), new ReadyOnceAssigned(consumer, ready));
            while (!closing) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
                if (!records.isEmpty()) {
                    add(records);
                    consumer.commitSync();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(ConsumerRecords<String, byte[]> records) throws SQLException {
        StringJoiner ids = new StringJoiner(",", "{", "}");
        StringJoiner due = new StringJoiner(",", "{", "}");
        for (ConsumerRecord<String, byte[]> one : records) {
            String json = new String(one.value(), 0, Math.min(one.value().length, BEGINNING), ISO_8859_1);
            ids.add(field("publicationId", json));
            due.add(field("dueAt", json));
        }
        Connection connection = database.connection();
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, run);
            add.setString(2, ids.toString());
            add.setString(3, due.toString());
            int fresh = add.executeUpdate();
            arrived.addAndGet(fresh);
            repetitions.addAndGet(records.count() - fresh);
        }
    }

    /** Of JSON that we know: reading it all would take longer than all the rest. */
    private static String field(String name, String json) {
        int found = json.indexOf('"' + name + '"');
        int begin = json.indexOf('"', json.indexOf(':', found)) + 1;
        return json.substring(begin, json.indexOf('"', begin));
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record ReadyOnceAssigned(KafkaConsumer<?, ?> consumer, CountDownLatch ready)
            implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(java.util.Collection<TopicPartition> partitions) {
            partitions.forEach(consumer::position);
            ready.countDown();
        }

        @Override
        public void onPartitionsRevoked(java.util.Collection<TopicPartition> partitions) {}
    }
}
