package org.vocero.scheduling;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.vocero.contracts.Event;
import org.vocero.contracts.EventType;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.contracts.scheduling.PublicationsReleased;
import tools.jackson.databind.json.JsonMapper;

/** What is on Kafka, read from the beginning as any consumer would. */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String brokers;

    Wire(String brokers) {
        this.brokers = brokers;
    }

    /** Says events as approval-service does. */
    void say(List<? extends Event> events) {
        try (KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        // With more, as on a topic that is just being made, the producer can lose count of what it
                        // sent.
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1),
                new StringSerializer(),
                new CloudEventSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Event event : events) {
                sent.add(producer.send(new ProducerRecord<>(topicOf(event), event.subject(), encode(event))));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String topicOf(Event event) {
        return event instanceof AnchorDated ? Topics.APPROVAL_ANCHORS : Topics.APPROVAL_POSTS;
    }

    private static CloudEvent encode(Event event) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/vocero/approval-service"))
                .withType(EventType.of(event).wireName())
                .withSubject(event.subject())
                .withData("application/json", JSON.writeValueAsBytes(event))
                .build();
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
                .map(Wire::decode)
                .filter(event -> isAbout(publication, event))
                .toList();
    }

    private static boolean isAbout(UUID publication, Event event) {
        return event instanceof PublicationsReleased released
                ? released.publications().stream()
                        .anyMatch(one -> one.publicationId().equals(publication))
                : event.subject().equals(publication.toString());
    }

    static Event decode(CloudEvent event) {
        EventType type = EventType.of(event.getType()).orElseThrow();
        return JSON.readValue(Objects.requireNonNull(event.getData()).toBytes(), type.record());
    }
}
