package org.vocero.publishing.channel.x;

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
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

class XOutcomesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_766_066_400);

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"answers", "unclearAnswers"})
    void classifiesWhatXAnswers(int status, String body, Class<? extends Outcome> kind, String reason) {
        Outcome outcome = XOutcomes.of(answer(status, body, Map.of()), NOW);

        assertThat(outcome).isInstanceOf(kind);
        assertThat(Reason.of(outcome)).isEqualTo(reason);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(400, """
                        {"errors":[{"parameters":{},"message":"Requests with bodies must be JSON"}],"title":"Invalid Request",\
                        "detail":"One or more parameters to your request was invalid.",\
                        "type":"https://api.twitter.com/2/problems/invalid-request"}""", RefusedForGood.class, "invalid-request"),
                arguments(401, """
                        {"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}""", AccountNeedsPerson.class, "token-refused"),
                arguments(402, """
                        {"title":"CreditsDepleted","detail":"Your enrolled account does not have any credits to fulfill this request.",\
                        "type":"https://api.twitter.com/2/problems/credits"}""", AccountNeedsPerson.class, "no-credit"),
                arguments(403, """
                        {"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank",\
                        "title":"Forbidden","status":403}""", Unknown.class, ""),
                arguments(403, """
                        {"detail":"Your Tweet text is too long.","type":"about:blank","title":"Forbidden","status":403}""", RefusedForGood.class, "forbidden"),
                arguments(403, """
                        {"title":"Forbidden","detail":"Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.",\
                        "type":"https://api.twitter.com/2/problems/oauth1-permissions","status":403}""", AccountNeedsPerson.class, "permission"),
                arguments(403, """
                        {"client_id":"1","detail":"When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from a\
                         Twitter developer App that is attached to a Project.","reason":"client-not-enrolled","title":"Client Forbidden",\
                        "type":"https://api.twitter.com/2/problems/client-forbidden"}""", AccountNeedsPerson.class, "permission"),
                arguments(403, """
                        {"detail":"Your account is suspended and is not permitted to access this feature.","title":"Forbidden",\
                        "type":"about:blank","status":403}""", AccountNeedsPerson.class, "permission"),
                arguments(403, """
                        {"errors":[{"message":"You currently have access to a subset of X API V2 endpoints and limited v1.1 endpoints only.",\
                        "code":453}]}""", AccountNeedsPerson.class, "permission"),
                arguments(404, "", AccountNeedsPerson.class, "no-such-endpoint"),
                arguments(429, """
                        {"title":"Too Many Requests","detail":"Too Many Requests","type":"about:blank","status":429}""", WaitUntil.class, "rate-limit"),
                arguments(429, """
                        {"account_id":1,"product_name":"standard-basic","title":"UsageCapExceeded","period":"Monthly","scope":"Product",\
                        "detail":"Usage cap exceeded: Monthly product cap","type":"https://api.twitter.com/2/problems/usage-capped"}""", AccountNeedsPerson.class, "usage-cap"));
    }

    static Stream<Arguments> unclearAnswers() {
        return Stream.of(
                arguments(500, """
                        {"title":"Internal Server Error","detail":"Internal Server Error","type":"about:blank","status":500}""", Unknown.class, ""),
                arguments(503, "<html><body>Over capacity</body></html>", Unknown.class, ""),
                arguments(408, "", Unknown.class, ""),
                arguments(302, "", Unknown.class, ""));
    }

    @Test
    void waitsUntilTheWindowEnds() {
        Outcome outcome = XOutcomes.of(
                answer(429, "{}", Map.of("x-rate-limit-remaining", "0", "x-rate-limit-reset", "1766066700")), NOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WaitUntil.class, wait -> assertThat(wait.until()).isEqualTo(NOW.plusSeconds(300)));
    }

    @Test
    void waitsUntilTheDayEndsWhenTheDaysPostsAreSpent() {
        Map<String, String> headers = Map.of(
                "x-rate-limit-remaining", "12",
                "x-rate-limit-reset", "1766066700",
                "x-user-limit-24hour-remaining", "0",
                "x-user-limit-24hour-reset", "1766100000");

        Outcome outcome = XOutcomes.of(answer(429, "{}", headers), NOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WaitUntil.class,
                        wait -> assertThat(wait.until()).isEqualTo(Instant.ofEpochSecond(1_766_100_000)));
    }

    @Test
    void doesNotBelieveAResetInThePast() {
        Outcome outcome = XOutcomes.of(answer(429, "{}", Map.of("x-rate-limit-reset", "1")), NOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WaitUntil.class, wait -> assertThat(wait.until()).isEqualTo(NOW.plusSeconds(900)));
    }

    private static XAnswer answer(int status, String body, Map<String, String> headers) {
        return new XAnswer(Answer.of(status, name -> Optional.ofNullable(headers.get(name)), body));
    }
}
