package org.vocero.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaSenderTest {

    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private final KafkaSender kafka = new KafkaSender(() -> {
        var producer = new MockProducer<>(
                false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    });

    @Test
    void sendsNothingMoreOfABatchOnceKafkaHasRefusedARowOfIt() {
        kafka.begin();
        Delivery refused = kafka.send(row(1));

        onAnotherThread(() -> producer(0).errorNext(new TopicAuthorizationException("topic")));
        Delivery following = kafka.send(row(2));

        assertThat(refused.refusal()).isInstanceOf(TopicAuthorizationException.class);
        assertThat(producer(0).closed()).isTrue();
        assertThat(following.isSettled()).isTrue();
        assertThat(following.isConfirmed()).isFalse();
        assertThat(following.refusal()).as("no fault of its own").isNull();
        assertThat(producers).hasSize(1);
    }

    @Test
    void beginsTheNextBatchWithANewProducer() {
        kafka.begin();
        kafka.send(row(1));
        onAnotherThread(() -> producer(0).errorNext(new TopicAuthorizationException("topic")));

        kafka.begin();
        Delivery next = kafka.send(row(1));
        producer(1).completeNext();

        assertThat(next.isConfirmed()).isTrue();
    }

    @Test
    void keepsTheProducerWhenItOnlyDidNotTakeARow() {
        kafka.begin();
        Delivery taken = kafka.send(row(1));
        producer(0).sendException = new InvalidTopicException("topic");

        Delivery refused = kafka.send(row(2));

        assertThat(refused.refusal()).isInstanceOf(InvalidTopicException.class);
        assertThat(taken.isSettled()).isFalse();
    }

    @Test
    void waitsUntilEverythingIsSettled() throws InterruptedException {
        kafka.begin();
        Delivery first = kafka.send(row(1));
        Delivery second = kafka.send(row(2));

        CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> {
            producer(0).completeNext();
            producer(0).completeNext();
        });
        kafka.awaitSettled(Duration.ofSeconds(10));

        assertThat(first.isConfirmed() && second.isConfirmed()).isTrue();
        answering.join();
    }

    private MockProducer<String, byte[]> producer(int index) {
        return producers.get(index);
    }

    /** As Kafka's own answers come. */
    private static void onAnotherThread(Runnable answer) {
        CompletableFuture.runAsync(answer).join();
    }

    private static OutboxRow row(long id) {
        return new OutboxRow(0, id, new OutboxMessage("topic", "key", Map.of(), new byte[0]));
    }
}
