package org.vocero.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.vocero.outbox.OutboxMessage;
import org.vocero.testing.Engines;

/** Records as bytes, past everything that this module does. */
final class Sent {

    private Sent() {}

    /** All on partition 0, so that they arrive in this order and, if they can, in one batch. */
    static void send(List<OutboxMessage> messages) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Engines.kafka(),
                "linger.ms",
                200,
                // What follows on the first of a topic that was just made may arrive before it, and keep it out
                // (KAFKA-15591).
                "max.in.flight.requests.per.connection",
                1);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (OutboxMessage message : messages) {
                var record = new ProducerRecord<>(message.topic(), 0, message.key(), message.value());
                message.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
                var unused = producer.send(record);
            }
            producer.flush();
        }
    }

    /** Everything that stands on a topic. */
    static List<ConsumerRecord<String, byte[]>> on(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Engines.kafka(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
