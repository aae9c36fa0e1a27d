package org.vocero.scheduling;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.vocero.contracts.Event;
import org.vocero.contracts.EventType;
import tools.jackson.databind.json.JsonMapper;

/** What is on Kafka, read from the beginning as any consumer would. */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String brokers;

    Wire(String brokers) {
        this.brokers = brokers;
    }

    /** All records of a topic until now; those of a partition in their order. */
    List<ConsumerRecord<String, CloudEvent>> records(String topic) {
        try (KafkaConsumer<String, CloudEvent> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000),
                new StringDeserializer(),
                new CloudEventDeserializer())) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, CloudEvent>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** What was said about a publication, in its order. */
    List<Event> about(String topic, UUID publication) {
        return records(topic).stream()
                .map(ConsumerRecord::value)
                .filter(event -> publication.toString().equals(event.getSubject()))
                .map(Wire::decode)
                .toList();
    }

    <E extends Event> Stream<E> all(String topic, Class<E> type) {
        return records(topic).stream()
                .map(ConsumerRecord::value)
                .map(Wire::decode)
                .filter(type::isInstance)
                .map(type::cast);
    }

    static Event decode(CloudEvent event) {
        EventType type = EventType.of(event.getType()).orElseThrow();
        return JSON.readValue(Objects.requireNonNull(event.getData()).toBytes(), type.record());
    }
}
