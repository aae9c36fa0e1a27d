package org.vocero.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.testing.EnginesInitializer;

@SpringBootTest(
        properties = {
            "spring.application.name=round-trip-service",
            "spring.flyway.locations=classpath:db/messaging",
        })
@ContextConfiguration(initializers = EnginesInitializer.class)
class MessagingIT {

    @Autowired
    private EventOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Listening listening;

    @Test
    void carriesAnEventFromATransactionToAHandler() {
        var event = new PostWithdrawn(
                UUID.randomUUID(), 3, "campaign", "a typo", "ana", Instant.parse("2026-12-18T09:00:00Z"));

        transaction.executeWithoutResult(
                status -> outbox.say(List.of(new OutgoingEvent(Topics.APPROVAL_POSTS, event.subject(), event))));

        await().untilAsserted(() ->
                assertThat(listening.heard).extracting(IncomingEvent::event).contains(event));
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Listening.class)
    static class Service {}

    static class Listening {

        private final List<IncomingEvent> heard = new CopyOnWriteArrayList<>();

        @Autowired
        private Inbox inbox;

        @KafkaListener(topics = Topics.APPROVAL_POSTS, groupId = "round-trip-service")
        void on(List<ConsumerRecord<String, CloudEvent>> records) {
            inbox.receive("posts", records, heard::addAll);
        }
    }
}
