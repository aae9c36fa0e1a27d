package org.vocero.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class LocalKafkaIT {

    private static final String TOPIC = "scheduling.due.x.v1";

    @Test
    void keepsItsRecordsAndItsConsumersPlacesBetweenRuns(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("kafka");
        try (LocalKafka first = LocalKafka.in(data)) {
            createTopic(first);
            send(first, "one");
            send(first, "two");
            assertThat(receive(first, 2)).containsExactly("one", "two");
            send(first, "three");
        }

        try (LocalKafka second = LocalKafka.in(data)) {
            assertThat(receive(second, 1)).containsExactly("three");
        }
    }

    @Test
    void createsNoTopicThatNobodyAskedFor() {
        try (LocalKafka kafka = LocalKafka.temporary();
                Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("typo.v1"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static void createTopic(LocalKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(LocalKafka kafka, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
        }
    }

    private static List<String> receive(LocalKafka kafka, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "publisher-service",
                "auto.offset.reset", "earliest");
        List<String> values = new java.util.ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(200))) {
                    values.add(received.value());
                }
            }
            consumer.commitSync();
        }
        return values;
    }
}
