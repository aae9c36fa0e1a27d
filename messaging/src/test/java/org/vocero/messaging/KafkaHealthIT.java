package org.vocero.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.vocero.testing.Broker;
import org.vocero.testing.Engines;

class KafkaHealthIT {

    /** The health's own patience and something for a busy machine; Kafka's default would be a minute. */
    private static final long BOUND_MILLIS = 2L * KafkaHealth.PATIENCE_MILLIS;

    @Test
    void goesDownInBoundedTimeWhenTheBrokerGoesAway() throws Exception {
        Broker broker = Engines.newKafka();
        KafkaHealth health = new KafkaHealth(Map.of("bootstrap.servers", broker.bootstrapServers()));
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> status(health).equals(Status.UP));
            assertThat(health.health().getDetails()).containsEntry("nodes", 1);

            broker.close();
            long begin = System.nanoTime();
            Status away = status(health);

            assertThat(away).isEqualTo(Status.DOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(BOUND_MILLIS));
        } finally {
            health.destroy();
            broker.close();
        }
    }

    private static Status status(KafkaHealth kafka) {
        Health health = kafka.health();
        return health.getStatus();
    }
}
