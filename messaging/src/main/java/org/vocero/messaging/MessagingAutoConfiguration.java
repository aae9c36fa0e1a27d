package org.vocero.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import org.vocero.contracts.Topics;
import org.vocero.outbox.Outbox;

/** Gives a service its events out, its events in, its dead letters, and its topics. */
@AutoConfiguration(
        afterName = {
            "org.vocero.outbox.OutboxAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {

    private final String service;
    private final MessagingProperties properties;
    private final Clock clock;

    MessagingAutoConfiguration(
            @Value("${spring.application.name}") String service,
            MessagingProperties properties,
            ObjectProvider<Clock> clock) {
        this.service = service;
        this.properties = properties;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Bean
    EventOutbox eventOutbox(Outbox outbox) {
        return new TransactionalEventOutbox(outbox, new EventFormat(service, clock));
    }

    @Bean
    Envelopes envelopes() {
        return new EventFormat(service, clock)::envelope;
    }

    @Bean
    Inbox inbox(DataSource database, PlatformTransactionManager transactions) {
        return new JdbcInbox(
                new JdbcTemplate(database), new TransactionTemplate(transactions), new EventFormat(service, clock));
    }

    @Bean
    InboxPurge inboxPurge(DataSource database) {
        return new InboxPurge(JdbcClient.create(database), properties.rememberFor(), clock);
    }

    /** Named as Boot wants it, so that health shows it as {@code kafka}. */
    @Bean
    @ConditionalOnEnabledHealthIndicator("kafka")
    KafkaHealth kafkaHealthIndicator(KafkaAdmin kafka) {
        return new KafkaHealth(kafka.getConfigurationProperties());
    }

    /** Boot gives it to the listener containers. Spring Kafka's own would skip a record after its tenth failure. */
    @Bean
    DefaultErrorHandler listenerErrorHandler(KafkaTemplate<?, ?> kafka, ObjectProvider<MeterRegistry> meters) {
        var deadLetters = new DeadLetters(
                kafka,
                service,
                topic -> meters.ifAvailable(registry ->
                        registry.counter("vocero.deadletters", "topic", topic).increment()));
        BackOff untilItPasses = untilItPasses();
        var handler = new DefaultErrorHandler(deadLetters, untilItPasses);
        handler.setBackOffFunction(
                (record, failure) -> Failures.isTechnical(failure) ? untilItPasses : new FixedBackOff(0, 0));
        // One line for each, in place of a stack trace that says no more.
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setRetryListeners(new LoggedRetries());
        return handler;
    }

    private BackOff untilItPasses() {
        var backoff = new ExponentialBackOff(properties.firstRetry().toMillis(), 2);
        backoff.setMaxInterval(properties.lastRetry().toMillis());
        return backoff;
    }

    @Bean
    KafkaAdmin.NewTopics topics() {
        Stream<NewTopic> topics = Topics.all().stream().map(this::topic);
        Stream<NewTopic> deadLetters = Topics.all().stream().map(this::deadLetters);
        return new KafkaAdmin.NewTopics(Stream.concat(topics, deadLetters).toArray(NewTopic[]::new));
    }

    private NewTopic topic(String name) {
        List<String> due = Topics.CHANNELS.stream().map(Topics::schedulingDue).toList();
        return stampedByBroker(name)
                .partitions(properties.partitions())
                .config(TopicConfig.RETENTION_MS_CONFIG, due.contains(name) ? millis(properties.dueRetention()) : "-1")
                .build();
    }

    private NewTopic deadLetters(String topic) {
        return stampedByBroker(Topics.deadLetters(topic, service))
                .partitions(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }

    /** A broker refuses what a service whose clock is an hour ahead has stamped, and forgets too early what one with a late clock has. */
    private TopicBuilder stampedByBroker(String topic) {
        return TopicBuilder.name(topic)
                .replicas(properties.replication())
                .config(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
