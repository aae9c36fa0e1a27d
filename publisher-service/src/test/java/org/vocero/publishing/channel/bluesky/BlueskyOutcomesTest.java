package org.vocero.publishing.channel.bluesky;

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
import org.vocero.publishing.channel.Reason;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

class BlueskyOutcomesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_766_066_400);

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"refusals", "unclearAnswers"})
    void classifiesWhatADataServerAnswersToAPost(
            int status, String error, String message, Class<? extends Outcome> kind, String reason) {
        Outcome outcome = BlueskyOutcomes.ofPost(answer(status, error, message), NOW);

        assertThat(outcome).isInstanceOf(kind);
        assertThat(Reason.of(outcome)).isEqualTo(reason);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        400,
                        "InvalidRequest",
                        "Invalid app.bsky.feed.post record: Record/text must not be longer than 300 graphemes",
                        RefusedForGood.class,
                        "invalid-request"),
                arguments(400, "ExpiredToken", "Token has expired", AccountNeedsPerson.class, "token-refused"),
                arguments(
                        400, "InvalidToken", "Token could not be verified", AccountNeedsPerson.class, "token-refused"),
                arguments(401, "AuthMissing", "Authentication Required", AccountNeedsPerson.class, "token-refused"),
                arguments(
                        401,
                        "AuthenticationRequired",
                        "Authentication Required",
                        AccountNeedsPerson.class,
                        "token-refused"),
                arguments(
                        400, "AccountTakedown", "Account has been taken down", AccountNeedsPerson.class, "permission"),
                arguments(
                        401, "AccountTakedown", "Account has been taken down", AccountNeedsPerson.class, "permission"),
                arguments(400, "AccountDeactivated", "Account is deactivated", AccountNeedsPerson.class, "permission"),
                arguments(403, "Forbidden", "Forbidden", AccountNeedsPerson.class, "permission"),
                arguments(404, "XRPCNotSupported", "XRPCNotSupported", AccountNeedsPerson.class, "no-such-endpoint"),
                arguments(413, "PayloadTooLarge", "request entity too large", RefusedForGood.class, "invalid-request"),
                arguments(429, "RateLimitExceeded", "Rate Limit Exceeded", WaitUntil.class, "rate-limit"));
    }

    static Stream<Arguments> unclearAnswers() {
        return Stream.of(
                arguments(400, "InvalidSwap", "Record was at bafyreia", Unknown.class, ""),
                arguments(500, "InternalServerError", "Internal Server Error", Unknown.class, ""),
                arguments(502, "UpstreamFailure", "Upstream Failure", Unknown.class, ""),
                arguments(503, "NotEnoughResources", "Not Enough Resources", Unknown.class, ""),
                arguments(504, "UpstreamTimeout", "Upstream Timeout", Unknown.class, ""),
                arguments(408, "", "", Unknown.class, ""),
                arguments(302, "", "", Unknown.class, ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sessions")
    void knowsThatNothingWasPostedWithoutASession(
            int status, String error, Class<? extends Outcome> kind, String reason) {
        Outcome outcome = BlueskyOutcomes.ofSession(answer(status, error, ""), NOW);

        assertThat(outcome).isInstanceOf(kind);
        assertThat(Reason.of(outcome)).isEqualTo(reason);
    }

    static Stream<Arguments> sessions() {
        return Stream.of(
                arguments(401, "AuthenticationRequired", AccountNeedsPerson.class, "token-refused"),
                arguments(401, "AuthFactorTokenRequired", AccountNeedsPerson.class, "token-refused"),
                arguments(401, "AccountTakedown", AccountNeedsPerson.class, "permission"),
                arguments(429, "RateLimitExceeded", WaitUntil.class, "rate-limit"),
                arguments(400, "InvalidRequest", AccountNeedsPerson.class, "no-session"),
                arguments(502, "UpstreamFailure", NotReached.class, "no-session"),
                arguments(200, "", NotReached.class, "no-session"));
    }

    @Test
    void waitsUntilTheLimitEnds() {
        Answer answer = Answer.of(
                429,
                name -> Optional.ofNullable(
                        Map.of("RateLimit-Reset", "1766067000").get(name)),
                "{\"error\":\"RateLimitExceeded\"}");

        assertThat(BlueskyOutcomes.ofPost(answer, NOW))
                .isInstanceOfSatisfying(
                        WaitUntil.class, wait -> assertThat(wait.until()).isEqualTo(NOW.plusSeconds(600)));
    }

    private static Answer answer(int status, String error, String message) {
        String body = error.isEmpty() ? "<html>" : "{\"error\":\"%s\",\"message\":\"%s\"}".formatted(error, message);
        return Answer.of(status, name -> Optional.empty(), body);
    }
}
