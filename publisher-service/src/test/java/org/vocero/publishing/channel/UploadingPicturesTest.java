package org.vocero.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.ScriptedServer.Request;
import org.vocero.publishing.channel.bluesky.BlueskyChannel;
import org.vocero.publishing.channel.facebook.FacebookChannel;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.mastodon.MastodonChannel;
import org.vocero.publishing.channel.x.XChannel;
import org.vocero.publishing.channel.x.XPrices;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Expenses;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Messages;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Upload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures are on the platform, with their alt texts, before a post names them in their order. */
class UploadingPicturesTest {

    private static final Message MESSAGE =
            Messages.illustrated("Los migrantes cuentan", "Una familia ñandú", "Un mapa");
    private static final String BLOB = """
            {"blob":{"$type":"blob","ref":{"$link":"bafkrei%s"},"mimeType":"image/png","size":%s}}""";

    private final ScriptedServer server = new ScriptedServer();
    private final Calls calls = Calls.within(Duration.ofSeconds(5), Duration.ofSeconds(20), Clock.systemUTC());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onX() {
        server.answers("/2/media/upload", 200, "{\"data\":{\"id\":\"11\"}}");
        server.answers("/2/media/upload", 200, "{\"data\":{\"id\":\"12\"}}");
        server.answers("/2/media/metadata", 200, "{}").answers("/2/media/metadata", 200, "{}");
        server.answers("/2/tweets", 201, "{\"data\":{\"id\":\"42\"}}");

        assertThat(post(x())).isInstanceOf(Published.class);

        assertThat(server.requests("/2/media/upload"))
                .extracting(Request::body)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("name=\"media_category\"\r\n\r\ntweet_image\r\n")
                                .contains("name=\"media\"; filename=")
                                .contains("Content-Type: image/png\r\n\r\nthe file of Una familia ñandú\r\n"),
                        second -> assertThat(second).contains("the file of Un mapa"));
        assertThat(server.requests("/2/media/metadata"))
                .extracting(request -> json(request).at("/id").asString() + " "
                        + json(request).at("/metadata/alt_text/text").asString())
                .containsExactly("11 Una familia ñandú", "12 Un mapa");
        assertThat(json(server.requests("/2/tweets").get(0))
                        .at("/media/media_ids")
                        .toString())
                .isEqualTo("[\"11\",\"12\"]");
    }

    /** In parts, and named by a post only once X has processed it, when it said that one should look. */
    @Test
    void aGifOnXInPartsOnceItIsProcessed() {
        server.answers("/2/media/upload/initialize", 200, "{\"data\":{\"id\":\"11\"}}");
        server.answers("/2/media/upload/11/append", 200, "{}").answers("/2/media/upload/11/append", 200, "{}");
        server.answers("/2/media/upload/11/finalize", 200, processing("\"pending\",\"check_after_secs\":0"));
        server.answers("/2/media/upload", 200, processing("\"in_progress\",\"check_after_secs\":0"));
        server.answers("/2/media/upload", 200, processing("\"succeeded\""));
        server.answers("/2/media/metadata", 200, "{}");
        server.answers("/2/tweets", 201, "{\"data\":{\"id\":\"42\"}}");

        assertThat(post(x(), 6_000_000)).isInstanceOf(Published.class);

        assertThat(json(server.requests("/2/media/upload/initialize").get(0)).toString())
                .contains(
                        "\"total_bytes\":6000000", "\"media_category\":\"tweet_gif\"", "\"media_type\":\"image/gif\"");
        assertThat(server.requests("/2/media/upload/11/append"))
                .extracting(Request::body)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("name=\"segment_index\"\r\n\r\n0\r\n")
                                .hasSizeBetween(4_000_000, 4_001_000),
                        second -> assertThat(second)
                                .contains("name=\"segment_index\"\r\n\r\n1\r\n")
                                .hasSizeBetween(2_000_000, 2_001_000));
        assertThat(server.requests("/2/media/upload/11/finalize"))
                .extracting(Request::body)
                .containsExactly("");
        assertThat(server.requests("/2/media/upload?"))
                .hasSize(2)
                .allSatisfy(look -> assertThat(look.path()).contains("command=STATUS", "media_id=11"));
        assertThat(json(server.requests("/2/media/metadata").get(0))
                        .at("/metadata/alt_text/text")
                        .asString())
                .isEqualTo("Una bandera");
        assertThat(json(server.requests("/2/tweets").get(0))
                        .at("/media/media_ids")
                        .toString())
                .isEqualTo("[\"11\"]");
    }

    @Test
    void saysThatXCouldNotProcessAGif() {
        server.answers("/2/media/upload/initialize", 200, "{\"data\":{\"id\":\"11\"}}");
        server.answers("/2/media/upload/11/append", 200, "{}");
        server.answers(
                "/2/media/upload/11/finalize",
                200,
                processing("\"failed\",\"error\":{\"code\":1,\"name\":\"InvalidMedia\",\"message\":\"Unsupported\"}"));

        assertThat(post(x(), 100)).isEqualTo(new RefusedForGood("picture-refused", "Unsupported"));
        assertThat(server.requests("/2/tweets")).isEmpty();
    }

    private Outcome post(Account account, int size) {
        Message message = Messages.animated("Con movimiento", size);
        return account.post(message, List.of(new Upload(message.pictures().get(0), new byte[size])));
    }

    private static String processing(String state) {
        return "{\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":%s}}}".formatted(state);
    }

    @Test
    void onFacebook() {
        server.answers("/v24.0/1067", 200, "{\"id\":\"1067\"}");
        server.answers("/v24.0/1067/photos", 200, "{\"id\":\"11\"}");
        server.answers("/v24.0/1067/photos", 200, "{\"id\":\"12\"}");
        server.answers("/v24.0/1067/feed", 200, "{\"id\":\"1067_42\"}");

        assertThat(post(facebook())).isInstanceOf(Published.class);

        assertThat(server.requests("/v24.0/1067/photos"))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.path())
                                    .contains("published=false")
                                    .contains("alt_text_custom=Una+familia+%C3%B1and%C3%BA");
                            assertThat(first.body())
                                    .contains("name=\"source\"")
                                    .contains("the file of Una familia ñandú");
                        },
                        second -> assertThat(second.path()).contains("alt_text_custom=Un+mapa"));
        String form = java.net.URLDecoder.decode(
                server.requests("/v24.0/1067/feed").get(0).body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(form).contains("attached_media=[{\"media_fbid\":\"11\"},{\"media_fbid\":\"12\"}]");
    }

    @Test
    void onMastodonOnceTheServerHasPreparedThem() {
        server.answers("/api/v2/media", 200, "{\"id\":\"11\"}").answers("/api/v2/media", 202, "{\"id\":\"12\"}");
        server.answers("/api/v1/media/12", 206, "{\"id\":\"12\"}").answers("/api/v1/media/12", 200, "{\"id\":\"12\"}");
        server.answers("/api/v1/statuses", 200, "{\"id\":\"42\"}");

        assertThat(post(mastodon())).isInstanceOf(Published.class);

        assertThat(server.requests("/api/v2/media"))
                .extracting(Request::body)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("name=\"description\"\r\n\r\nUna familia ñandú\r\n")
                                .contains("name=\"file\"; filename="),
                        second -> assertThat(second).contains("name=\"description\"\r\n\r\nUn mapa\r\n"));
        assertThat(server.requests("/api/v1/media/12")).hasSize(2);
        assertThat(json(server.requests("/api/v1/statuses").get(0))
                        .path("media_ids")
                        .toString())
                .isEqualTo("[\"11\",\"12\"]");
    }

    @Test
    void onBlueskyWithTheirProportionsAndUnderANewSessionWhereTheOldOneIsOver() {
        server.answers("/xrpc/com.atproto.server.createSession", 200, """
                {"did":"did:plc:1","handle":"oea.example","accessJwt":"a","refreshJwt":"r"}""");
        server.answers("/xrpc/com.atproto.server.refreshSession", 200, """
                {"did":"did:plc:1","handle":"oea.example","accessJwt":"b","refreshJwt":"s"}""");
        server.answers("/xrpc/com.atproto.repo.uploadBlob", 400, "{\"error\":\"ExpiredToken\"}");
        server.answers("/xrpc/com.atproto.repo.uploadBlob", 200, BLOB.formatted("one", 1));
        server.answers("/xrpc/com.atproto.repo.uploadBlob", 200, BLOB.formatted("two", 2));
        server.answers("/xrpc/com.atproto.repo.putRecord", 200, "{\"uri\":\"at://did:plc:1/app.bsky.feed.post/k\"}");

        assertThat(post(bluesky())).isInstanceOf(Published.class);

        assertThat(server.requests("/xrpc/com.atproto.repo.uploadBlob"))
                .hasSize(3)
                .last()
                .satisfies(upload -> {
                    assertThat(upload.headers())
                            .containsEntry("content-type", "image/png")
                            .containsEntry("authorization", "Bearer b");
                    assertThat(upload.body()).isEqualTo("the file of Un mapa");
                });
        JsonNode embed =
                json(server.requests("/xrpc/com.atproto.repo.putRecord").get(0)).at("/record/embed");
        assertThat(embed.path("$type").asString()).isEqualTo("app.bsky.embed.images");
        assertThat(embed.at("/images/0/alt").asString()).isEqualTo("Una familia ñandú");
        assertThat(embed.at("/images/0/image/ref/$link").asString()).isEqualTo("bafkreione");
        assertThat(embed.at("/images/0/aspectRatio"))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"width":1200,"height":675}"""));
        assertThat(embed.at("/images/1/alt").asString()).isEqualTo("Un mapa");
    }

    /** An upload that broke off is made again; a post is not. */
    @Test
    void triesLaterWhereAnUploadBroke() {
        server.answers("/2/media/upload", 503, "");
        server.answers("/v24.0/1067/photos", 500, "{\"error\":{\"code\":2,\"message\":\"down\"}}");
        server.answers("/api/v2/media", 500, "");

        for (Account account : List.of(x(), facebook(), mastodon())) {
            assertThat(post(account))
                    .isInstanceOfSatisfying(
                            NotReached.class, wait -> assertThat(wait.reason()).isEqualTo("picture-not-uploaded"));
        }
        assertThat(server.requests("/2/tweets")).isEmpty();
        assertThat(server.requests("/v24.0/1067/feed")).isEmpty();
        assertThat(server.requests("/api/v1/statuses")).isEmpty();
    }

    @Test
    void saysThatThePictureIsWhatThePlatformRefuses() {
        server.answers("/2/media/upload", 400, "{\"detail\":\"media type unrecognized.\"}");
        server.answers("/api/v2/media", 422, "{\"error\":\"File is invalid\"}");

        for (Account account : List.of(x(), mastodon())) {
            assertThat(post(account))
                    .isInstanceOfSatisfying(
                            RefusedForGood.class,
                            refused -> assertThat(refused.reason()).isEqualTo("picture-refused"));
        }
    }

    @Test
    void needsAPersonWhereTheTokenMayNotUpload() {
        server.answers("/api/v2/media", 403, "{\"error\":\"This action is outside the authorized scopes\"}");

        assertThat(post(mastodon())).isInstanceOf(AccountNeedsPerson.class);
    }

    private Outcome post(Account account) {
        return account.post(MESSAGE, Messages.uploadsOf(MESSAGE));
    }

    private Account x() {
        return Connecting.on(
                new XChannel(calls, place(), XPrices.NOTHING, Expenses.UNCOUNTED),
                Map.of("consumer-key", "k", "consumer-secret", "s", "access-token", "1-t", "access-token-secret", "s"));
    }

    private Account facebook() {
        return Connecting.on(
                new FacebookChannel(calls, place()), Map.of("page-id", "1067", "page-token", "t", "app-secret", "s"));
    }

    private Account mastodon() {
        return Connecting.on(new MastodonChannel(calls, place()), Map.of("access-token", "t"));
    }

    private Account bluesky() {
        return Connecting.on(new BlueskyChannel(calls, place()), Map.of("handle", "oea.example", "app-password", "p"));
    }

    private Place place() {
        return new Place(server.uri(), URI.create("https://social.example"));
    }

    private static JsonNode json(Request request) {
        return JsonMapper.shared().readTree(request.body());
    }
}
