package org.vocero.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.outbox.OutboxMessage;
import org.vocero.testing.Engines;
import org.vocero.testing.EnginesInitializer;

@SpringBootTest(
        classes = {MessagingService.class, MessagingIT.Meters.class},
        properties = {
            "spring.application.name=" + MessagingService.NAME,
            "spring.flyway.locations=classpath:db/messaging",
            "vocero.kafka.first-retry=20ms",
            "vocero.kafka.last-retry=100ms",
        })
@ContextConfiguration(initializers = EnginesInitializer.class)
class MessagingIT {

    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.APPROVAL_POSTS, MessagingService.NAME);

    @Autowired
    private EventOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MessagingService.Withdrawals service;

    @Autowired
    private MeterRegistry meters;

    @Test
    void carriesAnEventFromATransactionToAHandler() {
        var event = withdrawal("carried");

        transaction.executeWithoutResult(
                status -> outbox.say(List.of(new OutgoingEvent(Topics.APPROVAL_POSTS, event.subject(), event))));

        await().until(() -> service.effects("carried").equals(List.of("carried")));
    }

    @Test
    void saysNothingOutsideATransaction() {
        var event = new OutgoingEvent(Topics.APPROVAL_POSTS, "key", withdrawal("unsaid"));

        assertThatIllegalStateException().isThrownBy(() -> outbox.say(List.of(event)));
    }

    @Test
    void handlesAnEventOnceHoweverOftenItComes() {
        OutboxMessage first = message("once-1");
        OutboxMessage second = message("once-2");

        Sent.send(List.of(first, first, second, first));
        Sent.send(List.of(first, second, message("once-3")));

        await().until(() -> service.effects("once").contains("once-3"));
        assertThat(service.effects("once")).containsExactly("once-1", "once-2", "once-3");
    }

    @Test
    void handlesEventsInBatches() {
        List<OutboxMessage> messages =
                IntStream.range(0, 400).mapToObj(i -> message("batch-" + i)).toList();

        Sent.send(messages);

        await().until(() -> service.effects("batch").size() == 400);
        assertThat(service.effects("batch"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 400).mapToObj(i -> "batch-" + i).toList());
        assertThat(service.batchSizes()).anyMatch(size -> size > 50);
    }

    @Test
    void setsWhatCannotBeHandledAsideWithItsReasonAndHandlesTheRest() {
        OutboxMessage poison = message("poison-handled");
        double before = deadLetters();

        Sent.send(List.of(message("rest-1"), poison, message("rest-2"), message("rest-3")));

        await().until(() -> service.effects("rest").size() == 3);
        assertThat(service.effects("rest")).containsExactly("rest-1", "rest-2", "rest-3");
        assertThat(service.effects("poison")).as("its effects roll back").isEmpty();
        ConsumerRecord<String, byte[]> dead = deadLetter(poison.key());
        assertThat(dead.value()).isEqualTo(poison.value());
        poison.headers()
                .forEach((name, value) -> assertThat(Sent.header(dead, name)).isEqualTo(value));
        assertThat(Sent.header(dead, DeadLetters.REASON)).contains("no cure for poison-handled");
        assertThat(Sent.header(dead, "kafka_dlt-original-topic")).isEqualTo(Topics.APPROVAL_POSTS);
        assertThat(deadLetters()).isGreaterThan(before);
    }

    @Test
    void setsWhatIsNoCloudEventAsideByteForByte() {
        var noise = new OutboxMessage(
                Topics.APPROVAL_POSTS, "noise", Map.of("content-type", "text/plain"), new byte[] {0, (byte) 0xff, 7});

        Sent.send(List.of(message("noisy-1"), noise, message("noisy-2")));

        await().until(() -> service.effects("noisy").size() == 2);
        ConsumerRecord<String, byte[]> dead = deadLetter("noise");
        assertThat(dead.value()).isEqualTo(noise.value());
        assertThat(Sent.header(dead, DeadLetters.REASON)).isNotBlank();
    }

    @Test
    void setsDataThatIsNotWhatItsTypeSaysAside() {
        OutboxMessage good = message("typed");
        var bad = new OutboxMessage(good.topic(), "not json", good.headers(), "{\"postId\": 7".getBytes(UTF_8));

        Sent.send(List.of(bad, message("typed-after")));

        await().until(() -> service.effects("typed-after").size() == 1);
        assertThat(deadLetter("not json").value()).isEqualTo(bad.value());
    }

    @Test
    void skipsATypeThatItDoesNotKnow() {
        OutboxMessage known = message("unknown");
        Map<String, String> headers = new HashMap<>(known.headers());
        headers.put("ce_type", "approval.post-celebrated.v1");
        var unknown = new OutboxMessage(known.topic(), "unknown type", headers, "[]".getBytes(UTF_8));

        Sent.send(List.of(unknown, message("known-after")));

        await().until(() -> service.effects("known-after").size() == 1);
        assertThat(Sent.on(DEAD_LETTERS)).extracting(ConsumerRecord::key).doesNotContain("unknown type");
    }

    @Test
    void repeatsATechnicalFailureUntilItPassesAndSkipsNothing() {
        service.failNext(15);

        Sent.send(List.of(message("patient-1"), message("patient-2")));

        await().until(() -> service.effects("patient").size() == 2);
        assertThat(service.hasFailedEnough()).isTrue();
        assertThat(service.effects("patient")).containsExactly("patient-1", "patient-2");
        assertThat(Sent.on(DEAD_LETTERS))
                .extracting(record -> new String(record.value(), UTF_8))
                .noneMatch(value -> value.contains("patient"));
    }

    @Test
    void createsEveryTopicAndItsDeadLetters() throws ExecutionException, InterruptedException {
        List<String> expected = new ArrayList<>(Topics.all());
        Topics.all().forEach(topic -> expected.add(Topics.deadLetters(topic, MessagingService.NAME)));

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Engines.kafka()))) {
            assertThat(admin.listTopics().names().get()).containsAll(expected);
        }
    }

    private OutboxMessage message(String reason) {
        var event = new OutgoingEvent(Topics.APPROVAL_POSTS, "key of " + reason, withdrawal(reason));
        return outbox.encode(UUID.randomUUID().toString(), event);
    }

    private static PostWithdrawn withdrawal(String reason) {
        return new PostWithdrawn(
                UUID.randomUUID(), 3, "campaign", reason, "ana", Instant.parse("2026-12-18T09:00:00Z"));
    }

    private static ConsumerRecord<String, byte[]> deadLetter(String key) {
        return Sent.on(DEAD_LETTERS).stream()
                .filter(record -> key.equals(record.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no dead letter with key " + key));
    }

    private double deadLetters() {
        return meters.counter("vocero.deadletters", "topic", Topics.APPROVAL_POSTS)
                .count();
    }

    @TestConfiguration
    static class Meters {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
