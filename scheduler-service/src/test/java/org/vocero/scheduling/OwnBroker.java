package org.vocero.scheduling;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.vocero.testing.Broker;
import org.vocero.testing.Database;
import org.vocero.testing.Engines;

/** Gives a Spring test context an empty database and a broker of its own, for tests that count every record. */
final class OwnBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Database database = Engines.newDatabase();
        Broker broker = Engines.newKafka();
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> broker.close());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own engines",
                        Map.of(
                                "spring.datasource.url", database.jdbcUrl(),
                                "spring.datasource.username", database.username(),
                                "spring.datasource.password", database.password(),
                                "spring.kafka.bootstrap-servers", broker.bootstrapServers())));
    }
}
