package org.vocero.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.testing.Engines;
import org.vocero.testing.EnginesInitializer;

/** A service that has nothing of Spring Kafka. */
@SpringBootTest(
        properties = {"spring.application.name=plain-service", "spring.flyway.locations=classpath:db/messaging"})
@ContextConfiguration(initializers = EnginesInitializer.class)
class OutboxAutoConfigurationIT {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<MeterBinder> meters;

    @Test
    void sendsWhatATransactionAddedAndTellsOfWhatWaits() {
        KafkaTopic topic = KafkaTopic.create(Engines.kafka(), "auto-configured");
        var registry = new SimpleMeterRegistry();
        meters.forEach(binder -> binder.bindTo(registry));

        transaction.executeWithoutResult(status -> {
            outbox.add(List.of(topic.message("key", "by the port")));
            outbox.addBundles(List.of(KafkaTopic.bundle("key", "of a bundle", "of it as well")));
        });

        await().until(() ->
                topic.values().equals(Map.of("key", List.of("by the port", "of a bundle", "of it as well"))));
        await().until(() -> registry.get("vocero.outbox.sent").functionCounter().count() == 3);
        await().until(() -> registry.get("vocero.outbox.pending").gauge().value() == 0);
        assertThat(registry.get("vocero.outbox.age").gauge().value()).isZero();
    }

    @Configuration
    @EnableAutoConfiguration
    static class PlainService {

        @Bean
        Bundles bundles() {
            return KafkaTopic.bundlesOf("auto-configured");
        }
    }
}
