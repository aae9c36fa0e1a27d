package org.vocero.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic to put events on; closing it waits until the broker has them all. */
final class Topic implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String name;
    private final List<Future<?>> sent = new ArrayList<>();

    Topic(String bootstrapServers, String name) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("linger.ms", "5");
        // With several, a broker that is busy can get them in another order, and then refuses for minutes.
        properties.put("max.in.flight.requests.per.connection", "1");
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        this.name = name;
    }

    void put(String key, String type, byte[] data) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(name, key, data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", type,
                        "ce_source", "/vocero/approval-service",
                        "content-type", "application/json")
                .forEach((header, value) -> event.headers().add(header, value.getBytes(UTF_8)));
        sent.add(producer.send(event));
    }

    @Override
    public void close() {
        producer.close();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(name + " does not have all of them", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
