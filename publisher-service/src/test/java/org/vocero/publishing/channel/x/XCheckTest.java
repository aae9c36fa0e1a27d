package org.vocero.publishing.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.x.XCheck.Allowance;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Check.Fine;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.delivery.Check.Unanswered;

class XCheckTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_766_066_400);
    private static final Instant TOMORROW = Instant.ofEpochSecond(1_766_152_800);
    private static final String USER = "{\"data\":{\"id\":\"1\",\"username\":\"OEA_Inclusion\"}}";
    private static final Map<String, String> NONE = Map.of();

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource
    void tellsWhetherTheAccountCouldBePostedOn(int status, String body, Map<String, String> headers, Check expected) {
        XAnswer answer = new XAnswer(Answer.of(status, name -> Optional.ofNullable(headers.get(name)), body));

        Check check = XCheck.of(answer, new Allowance(42, TOMORROW), NOW);

        assertThat(check).isEqualTo(expected);
    }

    static Stream<Arguments> tellsWhetherTheAccountCouldBePostedOn() {
        return Stream.of(
                arguments(200, USER, NONE, new Fine("OEA_Inclusion", 42L, TOMORROW, null)),
                arguments(
                        200,
                        USER,
                        Map.of(
                                "x-rate-limit-remaining", "1",
                                "x-rate-limit-reset", "1766066900",
                                "x-user-limit-24hour-remaining", "7",
                                "x-user-limit-24hour-reset", "1766152800",
                                "x-app-limit-24hour-remaining", "9000",
                                "x-app-limit-24hour-reset", "1766152800"),
                        new Fine("OEA_Inclusion", 7L, TOMORROW, null)),
                arguments(
                        200,
                        USER,
                        Map.of("x-access-level", "read"),
                        new NeedsPerson("permission", "the app's access level is read; it has to be read and write")),
                arguments(200, "{}", NONE, new Unanswered("no user in the answer, HTTP 200")),
                arguments(401, "", NONE, new NeedsPerson("token-refused", "HTTP 401")),
                arguments(402, "", NONE, new NeedsPerson("no-credit", "HTTP 402")),
                arguments(
                        403,
                        "{\"type\":\"https://api.twitter.com/2/problems/oauth1-permissions\"}",
                        NONE,
                        new NeedsPerson("permission", "HTTP 403")),
                arguments(429, "", NONE, new Unanswered("HTTP 429")),
                arguments(
                        429,
                        "{\"type\":\"https://api.twitter.com/2/problems/usage-capped\"}",
                        NONE,
                        new NeedsPerson("usage-cap", "HTTP 429")),
                arguments(503, "<html>", NONE, new Unanswered("HTTP 503")));
    }
}
