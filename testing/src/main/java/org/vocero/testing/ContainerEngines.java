package org.vocero.testing;

import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The published images, where a container engine runs; Testcontainers removes them when the JVM ends. */
final class ContainerEngines implements Provider {

    static final String POSTGRES_IMAGE = "postgres:18.4";
    static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

    /** On a busy machine the broker takes longer than the minute that Testcontainers gives it. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String RUNNING = ".*Transitioning from RECOVERY to RUNNING.*";

    @Override
    public DatabaseServer startPostgres() {
        requireEngine();
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE);
        postgres.start();
        return new DatabaseServer() {
            @Override
            public Database database(String name) {
                String url = "jdbc:postgresql://" + postgres.getHost() + ":"
                        + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + name;
                return new Database(url, postgres.getUsername(), postgres.getPassword());
            }

            @Override
            public void close() {
                postgres.stop();
            }
        };
    }

    @Override
    public Broker startKafka() {
        requireEngine();
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .waitingFor(Wait.forLogMessage(RUNNING, 1).withStartupTimeout(PATIENCE));
        kafka.start();
        return new Broker() {
            @Override
            public String bootstrapServers() {
                return kafka.getBootstrapServers();
            }

            @Override
            public void close() {
                kafka.stop();
            }
        };
    }

    /** Without an engine the tests are skipped on a developer's machine, and fail where nobody would notice a skip. */
    private static void requireEngine() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return;
        }
        String missing = Provider.PROPERTY + "=containers needs a container engine, and none answers here";
        if (System.getenv("CI") != null) {
            throw new IllegalStateException(missing);
        }
        Assumptions.abort(missing);
    }
}
