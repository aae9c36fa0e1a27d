package org.vocero.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read, and what there is to read. */
final class Groups {

    private static final List<String> GROUPS = List.of("approval-service", "scheduler-service", "publisher-service");

    private final String bootstrapServers;

    Groups(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Records that some service has not read yet. */
    long lag() {
        try (Admin admin = admin()) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            long lag = 0;
            for (String group : GROUPS) {
                Map<TopicPartition, OffsetAndMetadata> read = read(admin, group);
                ends.putAll(ends(admin, read));
                lag += read.entrySet().stream()
                        .mapToLong(entry -> ends.getOrDefault(entry.getKey(), 0L)
                                - entry.getValue().offset())
                        .sum();
            }
            return lag;
        }
    }

    /** Lets every service, while it is stopped, begin again with the first record of each topic that it reads. */
    void rewind() {
        try (Admin admin = admin()) {
            for (String group : GROUPS) {
                Map<TopicPartition, OffsetAndMetadata> start = read(admin, group).keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
                get(admin.alterConsumerGroupOffsets(group, start).all());
            }
        }
    }

    /** The end of every partition of the services' topics, but those about accounts, which are checked by the clock. */
    Map<String, Long> ends() {
        try (Admin admin = admin()) {
            List<String> topics = get(admin.listTopics().names()).stream()
                    .filter(topic ->
                            !topic.startsWith("publishing.accounts.") && !topic.startsWith("scheduling.checks."))
                    .toList();
            Map<TopicPartition, OffsetAndMetadata> partitions = new HashMap<>();
            get(admin.describeTopics(topics).allTopicNames())
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition -> partitions.put(
                                    new TopicPartition(topic, partition.partition()), new OffsetAndMetadata(0))));
            Map<String, Long> ends = new TreeMap<>();
            ends(admin, partitions).forEach((partition, end) -> ends.put(partition.toString(), end));
            return ends;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    private static Map<TopicPartition, OffsetAndMetadata> read(Admin admin, String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Map<TopicPartition, OffsetAndMetadata> partitions) {
        Map<TopicPartition, OffsetSpec> latest = partitions.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
