package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.outbox.OutboxMessage;
import org.vocero.publishing.Listeners.Said;
import org.vocero.publishing.channel.http.OnePostPerCall;
import org.vocero.testing.EnginesInitializer;

/** The whole service on real engines, with platforms of our own making. All tests share one, so they keep their texts apart. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Listeners.class)
@ContextConfiguration(initializers = EnginesInitializer.class)
abstract class PublisherIT {

    static final Party PARTY = new Party("key-1");
    static final FakePlatform PLATFORM = new FakePlatform();
    static final List<String> ACCOUNTS = List.of("x-one", "x-two", "fb-one", "fb-two", "masto-one", "bsky-one");

    static final String OPERATOR = "an-operators-token";
    static final Path CREDENTIAL_KEYS = credentialKeys();

    private static Path credentialKeys() {
        try {
            Path file = Files.createTempFile("vocero-credential", ".keys");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "1 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static {
        OnePostPerCall.ask();
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventOutbox events;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    Listeners listeners;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("vocero.signing.public-keys.key-1", PARTY::publicKeyFile);
        places(PLATFORM).forEach((name, value) -> registry.add(name, () -> value));
        registry.add("vocero.publisher.call-timeout", () -> "2s");
        registry.add("vocero.publisher.lease", () -> "3s");
        registry.add("vocero.publisher.reconcile-after", () -> "300ms");
        registry.add("vocero.publisher.account-pause", () -> "2s");
        credentials().forEach((name, value) -> registry.add(name, () -> value));
    }

    static Map<String, String> credentials() {
        Map<String, String> credentials = new TreeMap<>();
        credentials.put("vocero.publisher.credential-keys-file", CREDENTIAL_KEYS.toString());
        credentials.put("vocero.operators.token", OPERATOR);
        credentials.put("vocero.media.token", "a-publishers-token");
        for (String account : ACCOUNTS) {
            Map<String, String> own = credentials(account);
            credentials.put("vocero.publisher.accounts." + account + ".channel", Party.channelOf(account));
            own.forEach((name, value) -> credentials.put("vocero.publisher.accounts." + account + "." + name, value));
        }
        return credentials;
    }

    private static Map<String, String> credentials(String account) {
        return switch (Party.channelOf(account)) {
            case "x" ->
                Map.of(
                        "consumer-key",
                        account,
                        "consumer-secret",
                        "s",
                        "access-token",
                        "1-t",
                        "access-token-secret",
                        "s");
            case "facebook" -> Map.of("page-id", account, "page-token", "t", "app-secret", "s");
            case "mastodon" -> Map.of("access-token", account);
            default -> Map.of("handle", account, "app-password", "p");
        };
    }

    /** Where every platform is: on one server of our own. */
    static Map<String, String> places(FakePlatform platform) {
        Map<String, String> places = new TreeMap<>();
        for (String channel : List.of("x", "facebook", "mastodon", "bluesky")) {
            places.put("vocero.publisher.platforms." + channel + ".base-url", platform.url());
        }
        return places;
    }

    /** Puts an event on its topic as its service would. */
    void hear(String topic, String key, Event event) {
        hear(topic, key, event, UUID.randomUUID().toString());
    }

    void hear(String topic, String key, Event event, String eventId) {
        kafka.send(record(topic, key, event, eventId)).join();
    }

    private ProducerRecord<String, byte[]> record(String topic, String key, Event event, String eventId) {
        OutboxMessage message = events.encode(eventId, new OutgoingEvent(topic, key, event));
        RecordHeaders headers = new RecordHeaders();
        message.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, null, key, message.value(), headers);
    }

    void dueAtOnce(List<PublicationDue> many) {
        CompletableFuture.allOf(many.stream()
                        .map(due -> record(
                                Topics.schedulingDue(due.channel()),
                                due.account(),
                                due,
                                UUID.randomUUID().toString()))
                        .map(kafka::send)
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    void due(PublicationDue due) {
        hear(Topics.schedulingDue(due.channel()), due.account(), due);
    }

    String stateOf(UUID publication, int version) {
        return jdbc.sql("select state from delivery where publication_id = :id and version = :version")
                .param("id", publication)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    String stateOf(UUID publication) {
        return stateOf(publication, 1);
    }

    void awaitState(UUID publication, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stateOf(publication)).isEqualTo(state));
    }

    /** What the service has said since its broker was started. */
    List<Said> said() {
        return listeners.said(Topics.PUBLISHING_DELIVERIES);
    }

    long count(String fromClause) {
        return jdbc.sql("select count(*) from " + fromClause).query(Long.class).single();
    }

    /** All that the service knows of deliveries. */
    List<Map<String, Object>> everything() {
        return Stream.of(
                        "select d::text as entry from delivery d",
                        "select a::text from attempt a",
                        "select l::text from lane l",
                        "select d::text from account_distance d",
                        "select w::text from withdrawal w",
                        "select h::text from hold h",
                        "select l::text from lifted_hold l",
                        "select r::text from refused_due_event r")
                .flatMap(sql -> jdbc.sql(sql + " order by 1").query().listOfRows().stream())
                .toList();
    }

    /** Waits until nothing is left to do and everything is said. */
    void awaitQuiet() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(count("outbox")).isZero();
            assertThat(count("delivery where state in ('waiting', 'deferred', 'sending')"
                            + " or (state = 'uncertain' and next_at is not null)"))
                    .isZero();
        });
    }
}
