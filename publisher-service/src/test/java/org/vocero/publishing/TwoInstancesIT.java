package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.vocero.contracts.scheduling.PublicationDue;

/** Two instances share the work. */
class TwoInstancesIT extends PublisherIT {

    private static final int MANY = 80;
    private static final String TEXT = "Entre dos";

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

    private ConfigurableApplicationContext secondInstance() {
        String[] same = List.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "vocero.signing.public-keys.key-1",
                        "vocero.publisher.platforms.x.base-url",
                        "vocero.publisher.platforms.facebook.base-url",
                        "vocero.publisher.call-timeout",
                        "vocero.publisher.lease")
                .stream()
                .map(name -> "--" + name + "=" + environment.getProperty(name, Object.class))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(PublisherService.class)
                .properties(new TreeMap<String, Object>(credentials()))
                .run(IntStream.rangeClosed(0, same.length)
                        .mapToObj(i -> i < same.length ? same[i] : "--server.port=0")
                        .toArray(String[]::new));
    }
}
