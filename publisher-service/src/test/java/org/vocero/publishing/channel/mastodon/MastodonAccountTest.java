package org.vocero.publishing.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.publishing.channel.Connecting;
import org.vocero.publishing.channel.Connection.Unfit;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.Reason;
import org.vocero.publishing.channel.ScriptedServer;
import org.vocero.publishing.channel.ScriptedServer.Request;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp;
import org.vocero.publishing.delivery.LookUp.Impossible;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Messages;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.Unknown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MastodonAccountTest {

    private static final Instant SINCE = Instant.parse("2026-12-18T13:59:30.500Z");
    private static final Message MESSAGE =
            Messages.showing("Cuentan & aportan @oim@mast.example\nhttps://www.oas.org/es/cidi/cam\n#migrantescuentan");
    private static final String STATUSES = "/api/v1/statuses";
    private static final String WHO = "/api/v1/accounts/verify_credentials";
    private static final String OWN = "/api/v1/accounts/7/statuses";

    private final ScriptedServer server = new ScriptedServer();
    private final Calls calls = Calls.within(Duration.ofSeconds(5), Duration.ofSeconds(20), Clock.systemUTC());
    private final Account account = Connecting.on(
            new MastodonChannel(calls, Place.USUAL), Map.of("server", server.uri() + "/", "access-token", "hush"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void postsTheTextWithItsLanguageForEverybodyUnderAKeyOfItsOwn() {
        server.answers(STATUSES, 200, "{\"id\":\"42\",\"url\":\"https://masto.example/@oea/42\"}");

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isEqualTo(new Published("42", "https://masto.example/@oea/42"));
        Request request = server.requests(STATUSES).get(0);
        assertThat(request.headers())
                .containsEntry("authorization", "Bearer hush")
                .containsEntry("idempotency-key", MESSAGE.idempotencyKey());
        JsonNode body = JsonMapper.shared().readTree(request.body());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("status", "language", "visibility");
        assertThat(body.path("status").asString()).isEqualTo(MESSAGE.text());
        assertThat(body.path("language").asString()).isEqualTo("es");
        assertThat(body.path("visibility").asString()).isEqualTo("public");
    }

    @Test
    void answersThePostBeforeInAThreadAndFindsItThere() {
        Message message = new Message(
                MESSAGE.text(),
                null,
                List.of(),
                "es",
                "f",
                MESSAGE.idempotencyKey(),
                MESSAGE.createdAt(),
                new Message.Answered("40", "41"));
        server.answers(STATUSES, 200, "{\"id\":\"42\",\"url\":\"https://masto.example/@oea/42\"}");
        signedIn();
        String answering = status("42", "14:00:01.000Z").replace("{\"id\"", "{\"in_reply_to_id\":\"41\",\"id\"");
        server.answers(OWN, 200, "[" + status("43", "14:00:02.000Z") + "," + answering + "]");
        server.answers(OWN, 200, "[]");
        source("42", MESSAGE.text());

        account.post(message, List.of());
        LookUp found = account.lookUp(message, SINCE);

        JsonNode body =
                JsonMapper.shared().readTree(server.requests(STATUSES).get(0).body());
        assertThat(body.path("in_reply_to_id").asString()).isEqualTo("41");
        assertThat(found)
                .isInstanceOfSatisfying(
                        Seen.class,
                        seen -> assertThat(seen.matches())
                                .extracting(Sighting::remoteId)
                                .containsExactly("42"));
    }

    @Test
    void doesNotBelieveASuccessWithoutAnId() {
        server.answers(STATUSES, 200, "<html>Welcome</html>");

        assertThat(account.post(MESSAGE, List.of())).isInstanceOf(Unknown.class);
    }

    @Test
    void waitsForAServerThatIsNotThere() {
        server.close();

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isInstanceOf(NotReached.class);
        assertThat(Reason.of(outcome)).isEqualTo("no-connection");
    }

    @Test
    void findsItsTextByTheSourceAndNotByWhatTheServerMakesOfIt() {
        signedIn();
        server.answers(OWN, 200, "[" + status("43", "14:00:02.000Z") + "," + status("42", "14:00:01.000Z") + "]");
        server.answers(OWN, 200, "[]");
        source("43", "Otra cosa");
        source("42", MESSAGE.text());

        LookUp found = account.lookUp(MESSAGE, SINCE);

        assertThat(found)
                .isEqualTo(new Seen(List.of(
                        new Sighting("42", "https://masto.example/@oea/42", Instant.parse("2026-12-18T14:00:01Z")))));
        assertThat(server.requests(OWN))
                .extracting(Request::path)
                .containsExactly(
                        OWN + "?exclude_reblogs=true&limit=40", OWN + "?exclude_reblogs=true&limit=40&max_id=42");
    }

    @Test
    void asksForNoSourceOfWhatReadersSeeToBeAnother() {
        signedIn();
        String others = IntStream.range(100, 139)
                .mapToObj(id -> status(String.valueOf(id), "14:00:02.000Z").replace("aportan", "trabajan"))
                .collect(Collectors.joining(","));
        server.answers(OWN, 200, "[" + others + "," + status("42", "14:00:01.000Z") + "]");
        server.answers(OWN, 200, "[]");
        source("42", MESSAGE.text());

        assertThat(account.lookUp(MESSAGE, SINCE))
                .isInstanceOfSatisfying(
                        Seen.class, seen -> assertThat(seen.matches()).hasSize(1));
        assertThat(server.requests(STATUSES)).hasSize(1);
    }

    @Test
    void looksNoFurtherBackThanTheFirstDoubt() {
        signedIn();
        server.answers(OWN, 200, "[" + status("41", "13:59:30.000Z") + "]");

        assertThat(account.lookUp(MESSAGE, SINCE)).isEqualTo(new Seen(List.of()));
        assertThat(server.requests(STATUSES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"Record not found\"}", "[{\"id\":\"1\"}]", "<html>", "null"})
    void provesNothingByWhatIsNoListOfStatuses(String body) {
        signedIn();
        server.answers(OWN, 200, body);

        assertThat(account.lookUp(MESSAGE, SINCE)).isInstanceOf(Impossible.class);
    }

    @Test
    void provesNothingWithoutASource() {
        signedIn();
        server.answers(OWN, 200, "[" + status("42", "14:00:01.000Z") + "]").answers(OWN, 200, "[]");
        server.answers(STATUSES + "/42/source", 404, "{\"error\":\"Record not found\"}");

        assertThat(account.lookUp(MESSAGE, SINCE)).isInstanceOf(Impossible.class);
    }

    @Test
    void takesAShortPageThatComesAgainForAllThereIs() {
        signedIn();
        String page = "[" + status("42", "14:00:01.000Z") + "]";
        server.answers(OWN, 200, page).answers(OWN, 200, page);
        source("42", "Otra cosa");

        assertThat(account.lookUp(MESSAGE, SINCE)).isEqualTo(new Seen(List.of()));
    }

    @Test
    void provesNothingByAFullPageThatComesAgain() {
        signedIn();
        String page = IntStream.range(100, 140)
                .mapToObj(id -> status(String.valueOf(id), "14:00:01.000Z"))
                .collect(Collectors.joining(",", "[", "]"));
        for (int again = 0; again < 5; again++) {
            server.answers(OWN, 200, page);
        }

        assertThat(account.lookUp(MESSAGE, SINCE)).isInstanceOf(Impossible.class);
    }

    @Test
    void provesNothingByPagesWithoutEnd() {
        signedIn();
        for (int page = 0; page < 6; page++) {
            server.answers(OWN, 200, "[" + status("4" + (9 - page), "14:00:01.000Z") + "]");
        }

        assertThat(account.lookUp(MESSAGE, SINCE)).isInstanceOf(Impossible.class);
    }

    @Test
    void provesNothingWhenTheServerIsDown() {
        signedIn();
        server.answers(OWN, 503, "{}");

        assertThat(account.lookUp(MESSAGE, SINCE)).isInstanceOf(Impossible.class);
    }

    @Test
    void tellsWhoTheTokenIsAndHowManyCallsAreLeft() {
        Instant reset = Instant.now().plusSeconds(200).truncatedTo(ChronoUnit.MICROS);
        server.answers(
                WHO,
                200,
                Map.of("X-RateLimit-Remaining", "299", "X-RateLimit-Reset", reset.toString()),
                "{\"id\":\"7\",\"username\":\"oea\",\"acct\":\"oea\"}");

        assertThat(account.check()).isEqualTo(new Check.Fine("oea", 299L, reset, null));
    }

    @Test
    void tellsWhatKeepsAnAccountFromPosting() {
        server.answers(WHO, 401, "{\"error\":\"The access token was revoked\"}");
        server.answers(WHO, 403, "{\"error\":\"This action is outside the authorized scopes\"}");
        server.answers(WHO, 200, "{\"id\":\"7\",\"acct\":\"oea\",\"suspended\":true}");
        server.answers(WHO, 503, "{}").answers(WHO, 200, "<html>");

        assertThat(account.check())
                .isEqualTo(new Check.NeedsPerson("token-refused", "HTTP 401: The access token was revoked"));
        assertThat(account.check()).isInstanceOf(Check.NeedsPerson.class);
        assertThat(account.check()).isEqualTo(new Check.NeedsPerson("permission", "the account is suspended"));
        assertThat(account.check()).isInstanceOf(Check.Unanswered.class);
        assertThat(account.check()).isInstanceOf(Check.Unanswered.class);
    }

    @Test
    void needsAServerUnlessAllHaveOne() {
        Place everybodys = new Place(URI.create("https://masto.example"), null);

        assertThat(Connecting.connect(new MastodonChannel(calls, Place.USUAL), Map.of("access-token", "t")))
                .isEqualTo(new Unfit(List.of("server"), List.of()));
        assertThat(Connecting.on(new MastodonChannel(calls, everybodys), Map.of("access-token", "t")))
                .isNotNull();
    }

    private void signedIn() {
        server.answers(WHO, 200, "{\"id\":\"7\",\"username\":\"oea\"}");
    }

    private void source(String id, String text) {
        server.answers(
                STATUSES + "/" + id + "/source",
                200,
                JsonMapper.shared().writeValueAsString(Map.of("id", id, "text", text, "spoiler_text", "")));
    }

    private static String status(String id, String time) {
        return """
                {"id":"%s","created_at":"2026-12-18T%s","url":"https://masto.example/@oea/%s","content":"<p>Cuentan &amp; aportan</p>"}""".formatted(id, time, id);
    }
}
