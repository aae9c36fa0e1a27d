package org.vocero.publishing.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.Connecting;
import org.vocero.publishing.channel.Connection.Unfit;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.Reason;
import org.vocero.publishing.channel.ScriptedServer;
import org.vocero.publishing.channel.ScriptedServer.Request;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.LookUp.Impossible;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Messages;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.Unknown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlueskyAccountTest {

    private static final Message MESSAGE = Messages.showing(
            "Ñandú: @oim.example y @nadie.example cuentan https://www.oas.org/es/cidi/cam #migrantescuentan");
    private static final String KEY = RecordKey.of(MESSAGE.createdAt(), MESSAGE.idempotencyKey());
    private static final String URI = "at://did:plc:oea/app.bsky.feed.post/" + KEY;
    private static final String LINK = "https://bsky.app/profile/oea.example/post/" + KEY;
    private static final String OPEN = "/xrpc/com.atproto.server.createSession";
    private static final String REFRESH = "/xrpc/com.atproto.server.refreshSession";
    private static final String RESOLVE = "/xrpc/com.atproto.identity.resolveHandle";
    private static final String PUT = "/xrpc/com.atproto.repo.putRecord";
    private static final String GET = "/xrpc/com.atproto.repo.getRecord";

    private final ScriptedServer server = new ScriptedServer();
    private final Calls calls = Calls.within(Duration.ofSeconds(5), Duration.ofSeconds(20), Clock.systemUTC());
    private final BlueskyChannel channel =
            new BlueskyChannel(calls, new Place(server.uri(), java.net.URI.create("https://bsky.app")));
    private final Account account = Connecting.on(channel, Map.of("handle", "@oea.example", "app-password", "hush"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void putsARecordUnderAKeyOfItsOwnThatMustNotBeThere() {
        server.answers(OPEN, 200, session("one")).answers(PUT, 200, "{\"uri\":\"" + URI + "\",\"cid\":\"b\"}");

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isEqualTo(new Published(URI, LINK));
        assertThat(json(server.requests(OPEN).get(0)))
                .isEqualTo(JsonMapper.shared().readTree("{\"identifier\":\"oea.example\",\"password\":\"hush\"}"));
        Request put = server.requests(PUT).get(0);
        assertThat(put.headers()).containsEntry("authorization", "Bearer access-one");
        JsonNode input = json(put);
        assertThat(input.path("repo").asString()).isEqualTo("did:plc:oea");
        assertThat(input.path("rkey").asString()).isEqualTo(KEY);
        assertThat(input.path("swapRecord").isNull()).isTrue();
        JsonNode record = input.path("record");
        assertThat(record.path("$type").asString()).isEqualTo("app.bsky.feed.post");
        assertThat(record.path("text").asString()).isEqualTo(MESSAGE.text());
        assertThat(record.path("createdAt").asString())
                .isEqualTo(MESSAGE.createdAt().toString());
        assertThat(record.path("langs").path(0).asString()).isEqualTo("es");
    }

    @Test
    void linksWhatIsALinkAHashtagOrSomebodysHandle() {
        server.answers(OPEN, 200, session("one")).answers(PUT, 200, "{\"uri\":\"" + URI + "\"}");
        server.answers(RESOLVE, 200, "{\"did\":\"did:plc:oim\"}");
        server.answers(RESOLVE, 400, "{\"error\":\"InvalidRequest\",\"message\":\"Unable to resolve handle\"}");

        account.post(MESSAGE, List.of());

        List<String> facets = new ArrayList<>();
        byte[] text = MESSAGE.text().getBytes(StandardCharsets.UTF_8);
        for (JsonNode facet : json(server.requests(PUT).get(0)).at("/record/facets")) {
            int start = facet.at("/index/byteStart").asInt();
            int length = facet.at("/index/byteEnd").asInt() - start;
            String shown = new String(text, start, length, StandardCharsets.UTF_8);
            facets.add(shown + " " + facet.at("/features/0"));
        }
        assertThat(facets)
                .map(facet -> facet.replaceAll("[{}\"]", "").replace("app.bsky.richtext.facet", ""))
                .satisfiesExactly(
                        mention -> assertThat(mention)
                                .startsWith("@oim.example ")
                                .contains("$type:#mention", "did:did:plc:oim"),
                        link -> assertThat(link)
                                .startsWith("https://www.oas.org/es/cidi/cam ")
                                .contains("$type:#link", "uri:https://www.oas.org/es/cidi/cam"),
                        tag -> assertThat(tag)
                                .startsWith("#migrantescuentan ")
                                .contains("$type:#tag", "tag:migrantescuentan"));
        assertThat(server.requests(RESOLVE))
                .extracting(Request::path)
                .containsExactly(RESOLVE + "?handle=oim.example", RESOLVE + "?handle=nadie.example");
    }

    @Test
    void answersThePostBeforeInAThread() {
        server.answers(OPEN, 200, session("one")).answers(REFRESH, 200, session("two"));
        server.answers(GET, 400, "{\"error\":\"ExpiredToken\"}");
        server.answers(GET, 200, "{\"uri\":\"at://x/y/1\",\"cid\":\"c1\"}");
        server.answers(GET, 200, "{\"uri\":\"at://x/y/2\",\"cid\":\"c2\"}");
        server.answers(PUT, 200, "{\"uri\":\"" + URI + "\"}");

        assertThat(account.post(answering("at://x/y/1", "at://x/y/2"), List.of()))
                .isInstanceOf(Published.class);

        assertThat(json(server.requests(PUT).get(0)).at("/record/reply"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"root":{"uri":"at://x/y/1","cid":"c1"},"parent":{"uri":"at://x/y/2","cid":"c2"}}"""));
    }

    @Test
    void doesNotGoOnWithAThreadWhosePostsAreGone() {
        server.answers(OPEN, 200, session("one")).answers(GET, 400, "{\"error\":\"RecordNotFound\"}");

        Outcome outcome = account.post(answering("at://x/y/1", "at://x/y/1"), List.of());

        assertThat(Reason.of(outcome)).isEqualTo("thread-gone");
        assertThat(server.requests(PUT)).isEmpty();
    }

    private static Message answering(String first, String last) {
        return new Message(
                MESSAGE.text(),
                null,
                List.of(),
                "es",
                "f",
                MESSAGE.idempotencyKey(),
                MESSAGE.createdAt(),
                new Message.Answered(first, last));
    }

    @Test
    void keepsItsSession() {
        server.answers(OPEN, 200, session("one"));
        server.answers(PUT, 200, "{\"uri\":\"" + URI + "\"}").answers(PUT, 200, "{\"uri\":\"" + URI + "\"}");

        account.post(MESSAGE, List.of());
        account.post(MESSAGE, List.of());

        assertThat(server.requests(OPEN)).hasSize(1);
    }

    @Test
    void refreshesASessionWhoseTokenHasExpired() {
        server.answers(OPEN, 200, session("one")).answers(REFRESH, 200, session("two"));
        server.answers(PUT, 400, "{\"error\":\"ExpiredToken\"}").answers(PUT, 200, "{\"uri\":\"" + URI + "\"}");

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isInstanceOf(Published.class);
        assertThat(server.requests(REFRESH).get(0).headers()).containsEntry("authorization", "Bearer refresh-one");
        assertThat(server.requests(PUT).get(1).headers()).containsEntry("authorization", "Bearer access-two");
        assertThat(json(server.requests(PUT).get(1)))
                .isEqualTo(json(server.requests(PUT).get(0)));
    }

    @Test
    void opensAnotherSessionWhenTheOldOneCannotBeRefreshed() {
        server.answers(OPEN, 200, session("one")).answers(OPEN, 200, session("two"));
        server.answers(REFRESH, 400, "{\"error\":\"ExpiredToken\"}");
        server.answers(PUT, 400, "{\"error\":\"InvalidToken\"}").answers(PUT, 200, "{\"uri\":\"" + URI + "\"}");

        assertThat(account.post(MESSAGE, List.of())).isInstanceOf(Published.class);
    }

    @Test
    void asksForAPersonWhenThePasswordIsRevoked() {
        server.answers(
                OPEN, 401, "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or password\"}");

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isInstanceOf(AccountNeedsPerson.class);
        assertThat(Reason.of(outcome)).isEqualTo("token-refused");
        assertThat(server.requests(PUT)).isEmpty();
    }

    @Test
    void knowsThatNothingWasPostedWithoutASession() {
        server.close();

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isInstanceOf(NotReached.class);
        assertThat(Reason.of(outcome)).isEqualTo("no-connection");
    }

    @Test
    void doesNotBelieveASuccessWithoutAnAddress() {
        server.answers(OPEN, 200, session("one")).answers(PUT, 200, "{}");

        assertThat(account.post(MESSAGE, List.of())).isInstanceOf(Unknown.class);
    }

    @Test
    void findsItsRecordByTheKey() {
        Instant since = MESSAGE.createdAt().plusSeconds(7);
        server.answers(OPEN, 200, session("one")).answers(GET, 200, record(MESSAGE.text()));

        assertThat(account.lookUp(MESSAGE, since)).isEqualTo(new Seen(List.of(new Sighting(URI, LINK, since))));
        assertThat(server.requests(GET).get(0).path())
                .contains("repo=did%3Aplc%3Aoea", "collection=app.bsky.feed.post", "rkey=" + KEY);
    }

    @Test
    void doesNotSayThatAPostIsOlderThanItsDueInstant() {
        server.answers(OPEN, 200, session("one")).answers(GET, 200, record(MESSAGE.text()));

        assertThat(account.lookUp(MESSAGE, MESSAGE.createdAt().minusSeconds(30)))
                .isEqualTo(new Seen(List.of(new Sighting(URI, LINK, MESSAGE.createdAt()))));
    }

    @Test
    void seesThatThereIsNoRecord() {
        server.answers(OPEN, 200, session("one"));
        server.answers(GET, 400, "{\"error\":\"RecordNotFound\",\"message\":\"Could not locate record\"}");

        assertThat(account.lookUp(MESSAGE, Instant.EPOCH)).isEqualTo(new Seen(List.of()));
    }

    @Test
    void doesNotAdoptAnotherTextUnderItsKey() {
        server.answers(OPEN, 200, session("one")).answers(GET, 200, record("Otra cosa"));

        assertThat(account.lookUp(MESSAGE, Instant.EPOCH)).isEqualTo(new Seen(List.of()));
    }

    @Test
    void refreshesItsSessionForALookUpToo() {
        server.answers(OPEN, 200, session("one")).answers(REFRESH, 200, session("two"));
        server.answers(GET, 400, "{\"error\":\"ExpiredToken\"}").answers(GET, 200, record(MESSAGE.text()));

        assertThat(account.lookUp(MESSAGE, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Seen.class, seen -> assertThat(seen.matches()).hasSize(1));
    }

    @Test
    void provesNothingByAnythingElse() {
        server.answers(OPEN, 200, session("one"));
        server.answers(GET, 502, "{\"error\":\"UpstreamFailure\"}")
                .answers(GET, 400, "{\"error\":\"RepoTakendown\"}")
                .answers(GET, 200, "<html>");

        for (int i = 0; i < 3; i++) {
            assertThat(account.lookUp(MESSAGE, Instant.EPOCH)).isInstanceOf(Impossible.class);
        }
    }

    @Test
    void needsAHandleAndAnAppPassword() {
        assertThat(Connecting.connect(channel, Map.of("server", "pds.example")))
                .isEqualTo(new Unfit(List.of("handle", "app-password"), List.of("server")));
    }

    private static String session(String name) {
        return """
                {"did":"did:plc:oea","handle":"oea.example","accessJwt":"access-%s","refreshJwt":"refresh-%s","active":true}""".formatted(name, name);
    }

    private static String record(String text) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("uri", URI, "cid", "b", "value", Map.of("$type", "app.bsky.feed.post", "text", text)));
    }

    private static JsonNode json(Request request) {
        return JsonMapper.shared().readTree(request.body());
    }
}
