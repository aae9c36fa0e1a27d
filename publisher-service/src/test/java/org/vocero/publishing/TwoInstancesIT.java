package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AccountDistanceSet;
import org.vocero.contracts.approval.HoldLifted;
import org.vocero.contracts.approval.HoldPlaced;
import org.vocero.contracts.publishing.HoldInForce;
import org.vocero.contracts.publishing.HoldInForce.OnTheWire;
import org.vocero.contracts.scheduling.PublicationDue;
import tools.jackson.databind.json.JsonMapper;

/** Two instances share the work. */
class TwoInstancesIT extends PublisherIT {

    private static final int MANY = 80;
    private static final String TEXT = "Entre dos";
    private static final String HELD = "Retenido";
    private static final String OVERDUE = "Atrasado";

    @Autowired
    Environment environment;

    @Test
    void doubleNothingAndKeepEachAccountsOrder() {
        Instant now = Instant.now();
        List<PublicationDue> many = IntStream.range(0, MANY)
                .mapToObj(i -> PARTY.approve(
                        UUID.randomUUID(),
                        1,
                        ACCOUNTS.get(i % ACCOUNTS.size()),
                        "%s, %03d".formatted(TEXT, i),
                        now.minusSeconds(MANY - i)))
                .toList();

        try (ConfigurableApplicationContext second = secondInstance()) {
            assertThat(second.isRunning()).isTrue();
            dueAtOnce(many);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> count("delivery where body like '" + TEXT + "%' and state = 'published'") == MANY);
        }

        assertThat(PLATFORM.calls(TEXT)).isEqualTo(MANY);
        assertThat(PLATFORM.mostCallsPerAccount()).isEqualTo(1);
        Map<String, List<String>> byAccount = PLATFORM.posts(TEXT).stream()
                .collect(Collectors.groupingBy(
                        FakePlatform.Post::account, Collectors.mapping(FakePlatform.Post::text, Collectors.toList())));
        assertThat(byAccount)
                .hasSize(ACCOUNTS.size())
                .allSatisfy((account, texts) -> assertThat(texts).isSorted());
    }

    @Test
    void sendNothingNewOnceAHoldIsInForceUntilItIsLifted() {
        Instant now = Instant.now();
        List<PublicationDue> many = IntStream.range(0, MANY)
                .mapToObj(i -> PARTY.approve(
                        UUID.randomUUID(),
                        1,
                        ACCOUNTS.get(i % ACCOUNTS.size()),
                        "%s, %03d".formatted(HELD, i),
                        now.minusSeconds(MANY - i)))
                .toList();
        UUID hold = UUID.randomUUID();

        try (ConfigurableApplicationContext second = secondInstance()) {
            assertThat(second.isRunning()).isTrue();
            dueAtOnce(many);
            await().pollInterval(Duration.ofMillis(5)).until(() -> PLATFORM.calls(HELD) >= 8);
            hear(
                    Topics.APPROVAL_HOLDS,
                    hold.toString(),
                    new HoldPlaced(hold, "everything", null, "duelo nacional", "ana", Instant.now(), null));
            HoldInForce inForce =
                    await().until(() -> inForce(hold), Optional::isPresent).orElseThrow();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stateCounts())
                            .containsOnlyKeys("published", "held")
                            .satisfies(counts -> assertThat(total(counts)).isEqualTo(MANY)));

            assertThat(postedAfter(inForce.inForceAt())).isSubsetOf(textsOf(inForce, many));
            hear(Topics.APPROVAL_HOLDS, hold.toString(), new HoldLifted(hold, "terminado", "ana", Instant.now(), null));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(stateCounts()).isEqualTo(Map.of("published", (long) MANY)));
        }

        assertThat(PLATFORM.calls(HELD)).isEqualTo(MANY);
    }

    @Test
    void postWhatIsOverdueInOrderWithTheAccountsDistance() {
        String account = "masto-one";
        Instant now = Instant.now();
        List<PublicationDue> overdue = IntStream.range(0, 5)
                .mapToObj(i -> PARTY.approve(
                        UUID.randomUUID(), 1, account, "%s, %03d".formatted(OVERDUE, i), now.minusSeconds(120 - i)))
                .toList();
        hear(Topics.APPROVAL_ACCOUNTS, account, new AccountDistanceSet(account, 1, 2));
        hear(Topics.APPROVAL_ACCOUNTS, account, new AccountDistanceSet(account, 0, 1));
        await().until(() -> count("account_distance where least_seconds = 1 and revision = 2") == 1);

        try (ConfigurableApplicationContext second = secondInstance()) {
            assertThat(second.isRunning()).isTrue();
            dueAtOnce(overdue);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> count("delivery where body like '" + OVERDUE + "%' and state = 'published'") == 5);
        }
        hear(Topics.APPROVAL_ACCOUNTS, account, new AccountDistanceSet(account, 0, 3));
        await().until(() -> count("account_distance where revision = 3") == 1);

        List<FakePlatform.Post> posts = PLATFORM.posts(OVERDUE);
        assertThat(posts).hasSize(5).extracting(FakePlatform.Post::text).isSorted();
        assertThat(IntStream.range(1, 5)
                        .mapToObj(i -> Duration.between(
                                posts.get(i - 1).at(), posts.get(i).at())))
                .allSatisfy(distance -> assertThat(distance).isGreaterThan(Duration.ofMillis(990)));
    }

    private Optional<HoldInForce> inForce(UUID hold) {
        return listeners.said(Topics.PUBLISHING_HOLDS).stream()
                .filter(said -> said.subject().equals(hold.toString()))
                .map(said -> JsonMapper.shared().readValue(said.data(), HoldInForce.class))
                .findFirst();
    }

    private Map<String, Long> stateCounts() {
        return jdbc
                .sql("select state, count(*) as n from delivery where body like '" + HELD + "%' group by state")
                .query((row, number) -> Map.entry(row.getString("state"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> postedAfter(Instant instant) {
        return PLATFORM.posts(HELD).stream()
                .filter(post -> post.at().isAfter(instant))
                .map(post -> post.text().substring(0, HELD.length() + 5))
                .toList();
    }

    private static List<String> textsOf(HoldInForce inForce, List<PublicationDue> many) {
        Map<UUID, String> texts =
                many.stream().collect(Collectors.toMap(PublicationDue::publicationId, PublicationDue::body));
        return inForce.onTheWire().stream()
                .map(OnTheWire::publicationId)
                .filter(texts::containsKey)
                .map(texts::get)
                .toList();
    }

    private ConfigurableApplicationContext secondInstance() {
        String[] same = List.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "vocero.signing.public-keys.key-1",
                        "vocero.publisher.call-timeout",
                        "vocero.publisher.lease")
                .stream()
                .map(name -> "--" + name + "=" + environment.getProperty(name, Object.class))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(PublisherService.class)
                .properties(new TreeMap<String, Object>(credentials()))
                .properties(new TreeMap<String, Object>(places(PLATFORM)))
                .run(IntStream.rangeClosed(0, same.length)
                        .mapToObj(i -> i < same.length ? same[i] : "--server.port=0")
                        .toArray(String[]::new));
    }
}
