package org.vocero.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives a service with a database and {@code spring.kafka.bootstrap-servers} its outbox, and this instance's relay. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    JdbcOutbox outbox(DataSource database, ObjectProvider<OutboxRelay> relay) {
        return new JdbcOutbox(new JdbcTemplate(database), () -> relay.ifAvailable(OutboxRelay::wake));
    }

    @Bean
    OutboxMetrics outboxMetrics() {
        return new OutboxMetrics();
    }

    @Bean
    @ConditionalOnProperty(name = "vocero.outbox.relay", matchIfMissing = true)
    @DependsOnDatabaseInitialization
    OutboxRelay outboxRelay(
            DataSource database,
            ObjectProvider<Bundles> bundles,
            OutboxProperties properties,
            OutboxMetrics metrics,
            @Value("${spring.kafka.bootstrap-servers}") List<String> brokers,
            @Value("${spring.application.name:vocero}") String application) {
        return new OutboxRelay(
                sessionsOf(database),
                bundles.getIfAvailable(Bundles::none),
                new KafkaSender(producers(brokers, application + "-outbox")),
                properties,
                metrics);
    }

    /** The same database without the pool: the relay keeps its session, and a dead network must not keep the relay. */
    static DataSource sessionsOf(DataSource database) {
        PGSimpleDataSource sessions = DataSourceBuilder.derivedFrom(database)
                .type(PGSimpleDataSource.class)
                .build();
        sessions.setApplicationName("outbox-relay");
        // Binary from the first read on: as text, a message's bytes would be twice as many.
        sessions.setPrepareThreshold(-1);
        sessions.setTcpKeepAlive(true);
        sessions.setConnectTimeout((int) Duration.ofSeconds(5).toSeconds());
        sessions.setSocketTimeout((int) Duration.ofSeconds(30).toSeconds());
        return sessions;
    }

    static Supplier<Producer<String, byte[]>> producers(List<String> brokers, String clientId) {
        Map<String, Object> settings = Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, clientId),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                // With more than one, the producer reorders when the broker makes it split a batch.
                Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                // Never expires a record: an expired one would let those behind it overtake it.
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500L),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L),
                // How long a row without a known topic, or a full buffer, may hold up the relay.
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000L),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 1L),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1024 * 1024));
        return () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
