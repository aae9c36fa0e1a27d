package org.vocero.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.vocero.contracts.Topics;

/** The service's ears, and ours. */
public class Listeners {

    /** An event as it went out. */
    public record Said(String type, String subject, String data) {}

    private final KafkaListenerEndpointRegistry registry;
    private final Map<String, Object> brokers;
    private final String group;

    Listeners(
            KafkaListenerEndpointRegistry registry,
            @Value("${spring.kafka.bootstrap-servers}") String brokers,
            @Value("${spring.application.name}") String group) {
        this.registry = registry;
        this.brokers = Map.of("bootstrap.servers", brokers);
        this.group = group;
    }

    /** Makes the service hear every record of every topic from the beginning. */
    void rewind() {
        registry.stop();
        try (Admin admin = Admin.create(brokers)) {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        registry.start();
    }

    /** Whether the service has read every record of the topics that it reads. */
    boolean haveHeardAll() throws InterruptedException, ExecutionException {
        List<String> topics = Stream.concat(
                        Stream.of(Topics.APPROVAL_POSTS, Topics.APPROVAL_HOLDS, Topics.APPROVAL_OUTCOMES),
                        Topics.CHANNELS.stream().map(Topics::schedulingDue))
                .toList();
        try (Admin admin = Admin.create(brokers);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(brokers, new StringDeserializer(), new ByteArrayDeserializer())) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .allMatch(end -> read.get(end.getKey()) != null
                            && read.get(end.getKey()).offset() >= end.getValue());
        }
    }

    /** Every event of a topic. */
    List<Said> said(String topic) {
        List<Said> said = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(brokers, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> said.add(said(record)));
            }
        }
        return said;
    }

    private static Said said(ConsumerRecord<String, byte[]> record) {
        return new Said(
                header(record, "ce_type"),
                header(record, "ce_subject"),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
