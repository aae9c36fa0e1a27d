package org.vocero.publishing.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.publishing.channel.Reason;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

class MastodonOutcomesTest {

    private static final Instant NOW = Instant.parse("2026-12-18T14:00:00Z");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"answers", "unclearAnswers"})
    void classifiesWhatMastodonAnswers(int status, String body, Class<? extends Outcome> kind, String reason) {
        Outcome outcome = MastodonOutcomes.of(answer(status, body, Map.of()), NOW);

        assertThat(outcome).isInstanceOf(kind);
        assertThat(Reason.of(outcome)).isEqualTo(reason);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(400, "{\"error\":\"Bad Request\"}", RefusedForGood.class, "invalid-request"),
                arguments(
                        401, "{\"error\":\"The access token is invalid\"}", AccountNeedsPerson.class, "token-refused"),
                arguments(
                        401, "{\"error\":\"The access token was revoked\"}", AccountNeedsPerson.class, "token-refused"),
                arguments(
                        403,
                        "{\"error\":\"This action is outside the authorized scopes\"}",
                        AccountNeedsPerson.class,
                        "permission"),
                arguments(
                        403,
                        "{\"error\":\"Your login is currently disabled\"}",
                        AccountNeedsPerson.class,
                        "permission"),
                arguments(404, "{\"error\":\"Not Found\"}", AccountNeedsPerson.class, "no-such-endpoint"),
                arguments(410, "", AccountNeedsPerson.class, "no-such-endpoint"),
                arguments(413, "<html>Request Entity Too Large</html>", RefusedForGood.class, "invalid-request"),
                arguments(
                        422,
                        "{\"error\":\"Validation failed: Text character limit of 500 exceeded\"}",
                        RefusedForGood.class,
                        "invalid-request"),
                arguments(
                        422,
                        "{\"error\":\"Validation failed: Text can't be blank\"}",
                        RefusedForGood.class,
                        "invalid-request"),
                arguments(422, "{\"error\":\"Duplicate record\"}", Unknown.class, ""),
                arguments(429, "{\"error\":\"Too many requests\"}", WaitUntil.class, "rate-limit"));
    }

    static Stream<Arguments> unclearAnswers() {
        return Stream.of(
                arguments(500, "{\"error\":\"We're sorry, but something went wrong on our end.\"}", Unknown.class, ""),
                arguments(
                        503,
                        "{\"error\":\"There was a temporary problem serving your request, please try again\"}",
                        Unknown.class,
                        ""),
                arguments(502, "<html>Bad Gateway</html>", Unknown.class, ""),
                arguments(408, "", Unknown.class, ""),
                arguments(302, "", Unknown.class, ""));
    }

    @Test
    void waitsUntilTheLimitEnds() {
        Outcome outcome =
                MastodonOutcomes.of(answer(429, "{}", Map.of("X-RateLimit-Reset", "2026-12-18T14:04:59.123456Z")), NOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WaitUntil.class,
                        wait -> assertThat(wait.until()).isEqualTo(Instant.parse("2026-12-18T14:04:59.123456Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-18T13:59:59Z", "soon", ""})
    void doesNotBelieveAResetThatIsNone(String reset) {
        Outcome outcome = MastodonOutcomes.of(answer(429, "{}", Map.of("X-RateLimit-Reset", reset)), NOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WaitUntil.class, wait -> assertThat(wait.until()).isEqualTo(NOW.plusSeconds(300)));
    }

    @Test
    void saysWhatTheServerSaid() {
        Answer answer = answer(
                401, "{\"error\":\"invalid_token\",\"error_description\":\"The access token expired\"}", Map.of());

        assertThat(MastodonOutcomes.detail(answer)).isEqualTo("HTTP 401: invalid_token: The access token expired");
    }

    private static Answer answer(int status, String body, Map<String, String> headers) {
        return Answer.of(status, name -> Optional.ofNullable(headers.get(name)), body);
    }
}
