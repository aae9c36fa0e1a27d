package org.vocero.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vocero.engines.LocalKafka;

@Execution(ExecutionMode.CONCURRENT)
class BrokerOutageIT {

    private final OutboxDatabase database = new OutboxDatabase();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void sendsEverythingInOrderWhenTheBrokerComesBack() {
        LocalKafka broker = LocalKafka.in(directory);
        String brokers = broker.bootstrapServers();
        int port = Integer.parseInt(brokers.substring(brokers.lastIndexOf(':') + 1));
        KafkaTopic topic = KafkaTopic.create(brokers, "outage");
        OutboxRelay relay = database.relay(brokers);
        relay.start();
        say(topic, 0, 1_000);
        await().until(() -> database.pending() == 0);

        broker.close();
        say(topic, 1_000, 2_000);
        await().pollDelay(Duration.ofSeconds(3)).until(() -> database.lockedShards() == RelaySession.SHARDS);
        assertThat(database.pending()).isEqualTo(1_000);
        broker = LocalKafka.in(directory, port);

        await().until(() -> database.pending() == 0);
        assertThat(topic.valuesOnce())
                .isEqualTo(Map.of(
                        "key",
                        IntStream.range(0, 2_000).mapToObj(String::valueOf).toList()));
        relay.stop();
        broker.close();
    }

    @Test
    void startsWithoutABroker() {
        LocalKafka broker = LocalKafka.in(directory);
        String brokers = broker.bootstrapServers();
        int port = Integer.parseInt(brokers.substring(brokers.lastIndexOf(':') + 1));
        KafkaTopic topic = KafkaTopic.create(brokers, "late");
        broker.close();
        OutboxRelay relay = database.relay(brokers);

        relay.start();
        say(topic, 0, 100);
        await().pollDelay(Duration.ofSeconds(3)).until(() -> database.lockedShards() == RelaySession.SHARDS);
        broker = LocalKafka.in(directory, port);

        await().until(() -> database.pending() == 0);
        assertThat(topic.valuesOnce().get("key")).hasSize(100);
        relay.stop();
        broker.close();
    }

    private void say(KafkaTopic topic, int from, int to) {
        List<OutboxMessage> messages = IntStream.range(from, to)
                .mapToObj(i -> topic.message("key", "" + i))
                .toList();
        database.commit(messages.toArray(OutboxMessage[]::new));
    }
}
