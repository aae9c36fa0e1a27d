package org.vocero.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic, and everything that is on it. */
record KafkaTopic(String brokers, String name) {

    private static final int PARTITIONS = 6;

    static KafkaTopic create(String brokers, String name, Map<String, String> config) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            var topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(config);
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new KafkaTopic(brokers, name);
    }

    static KafkaTopic create(String brokers, String name) {
        return create(brokers, name, Map.of());
    }

    OutboxMessage message(String key, String value) {
        return new OutboxMessage(name, key, Map.of("ce_id", key + "/" + value), value.getBytes(UTF_8));
    }

    /** Opened by {@link #bundlesOf}. */
    static OutboxBundle bundle(String key, String... values) {
        String contents = String.join(",", values);
        return new OutboxBundle(key, contents.getBytes(UTF_8), contents.length());
    }

    static Bundles bundlesOf(String topic) {
        KafkaTopic named = new KafkaTopic("", topic);
        return bundles -> bundles.stream()
                .map(bundle -> Stream.of(new String(bundle.contents(), UTF_8).split(","))
                        .map(value -> named.message(bundle.key(), value))
                        .toList())
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> records() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The values of each key in the order of their offsets, repetitions included. */
    Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records()) {
            values.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(new String(record.value(), UTF_8));
        }
        return values;
    }

    /** The same as a consumer has it that drops what it has seen before. */
    Map<String, List<String>> valuesOnce() {
        Map<String, List<String>> once = new LinkedHashMap<>();
        values().forEach((key, values) -> {
            Set<String> seen = new LinkedHashSet<>(values);
            once.put(key, List.copyOf(seen));
        });
        return once;
    }
}
