package org.vocero.sandbox.bluesky.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.bluesky.Names;
import org.vocero.sandbox.bluesky.web.BlueskyClient.Answer;
import org.vocero.sandbox.media.TestPictures;

class BlueskyApiIT {

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static BlueskyClient ana;
    private static long keys = 1;

    @BeforeAll
    static void start() throws Exception {
        sandbox = SandboxOnHttp.start(data);
        ana = BlueskyClient.ana(sandbox.url());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void putsTheSameRecordTwiceWithoutEffect() throws Exception {
        String key = nextKey();
        String record = BlueskyClient.post("una sola vez", "");

        Answer first = ana.put(key, record);
        Answer again = ana.put(key, record);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("uri")).isEqualTo("at://" + ana.did() + "/app.bsky.feed.post/" + key);
        assertThat(first.body().has("commit")).isTrue();
        assertThat(first.header("RateLimit-Policy")).isEqualTo("5000;w=3600");
        assertThat(again.text("cid")).isEqualTo(first.text("cid"));
        assertThat(again.body().has("commit")).isFalse();
    }

    /** As a data server does: whether anything changes is asked before what was expected to be there. */
    @Test
    void refusesAnotherRecordWhereNoneWasExpectedAndAnswersTheSameLikeTheFirst() throws Exception {
        String key = nextKey();
        String record = BlueskyClient.post("nueva", "");

        Answer first = ana.putNew(key, record);
        Answer same = ana.putNew(key, record);
        Answer other = ana.putNew(key, BlueskyClient.post("otra", ""));

        assertThat(first.status()).isEqualTo(200);
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.text("cid")).isEqualTo(first.text("cid"));
        assertThat(same.body().has("commit")).isFalse();
        assertThat(other.text("error")).isEqualTo("InvalidSwap");
        assertThat(ana.record(key).body().at("/value/text").asString()).isEqualTo("nueva");
    }

    @Test
    void saysExactlyWhetherARecordIsThere() throws Exception {
        String key = nextKey();
        Answer before = ana.record(key);
        String cid =
                ana.put(key, BlueskyClient.post("está", ",\"langs\":[\"es\"]")).text("cid");

        Answer after = ana.record(key);

        assertThat(before.status()).isEqualTo(400);
        assertThat(before.text("error")).isEqualTo("RecordNotFound");
        assertThat(after.text("cid")).isEqualTo(cid);
        assertThat(after.body().at("/value/text").asString()).isEqualTo("está");
        assertThat(after.body().at("/value/langs/0").asString()).isEqualTo("es");
    }

    @Test
    void changesWhatARecordSays() throws Exception {
        String key = nextKey();
        String cid = ana.put(key, BlueskyClient.post("antes", "")).text("cid");

        Answer changed = ana.put(key, BlueskyClient.post("después", ""));

        assertThat(changed.text("cid")).isNotEqualTo(cid);
        assertThat(ana.record(key).body().at("/value/text").asString()).isEqualTo("después");
    }

    @Test
    void breaksOnARecordThatIsThere() throws Exception {
        String key = nextKey();
        ana.create(key, BlueskyClient.post("primera", ""));

        Answer again = ana.create(key, BlueskyClient.post("primera", ""));

        assertThat(again.status()).isEqualTo(500);
        assertThat(again.text("error")).isEqualTo("InternalServerError");
    }

    @Test
    void listsTheNewestKeysFirst() throws Exception {
        BlueskyClient eva = new BlueskyClient(sandbox.url());
        eva.logIn("eva.test", "eva-pass");
        for (long key = 1; key <= 3; key++) {
            eva.put(Names.tid(key), BlueskyClient.post("página " + key, ""));
        }
        String list = "com.atproto.repo.listRecords?repo=eva.test&collection=app.bsky.feed.post&limit=2";

        Answer first = eva.get(list);
        Answer second = eva.get(list + "&cursor=" + first.text("cursor"));

        assertThat(first.body().at("/records/0/value/text").asString()).isEqualTo("página 3");
        assertThat(second.body().path("records").size()).isEqualTo(1);
    }

    @Test
    void takesPicturesLinksAndReplies() throws Exception {
        Answer upload = ana.upload(TestPictures.png(1));
        String root = nextKey();
        Answer first = ana.put(
                root,
                BlueskyClient.post(
                        "ñ https://oas.org #oea",
                        ",\"facets\":[" + facet(3, 18, "link\",\"uri\":\"https://oas.org") + ","
                                + facet(19, 23, "tag\",\"tag\":\"oea")
                                + "],\"embed\":{\"$type\":\"app.bsky.embed.images\","
                                + "\"images\":[{\"alt\":\"Una familia\",\"image\":"
                                + upload.body().path("blob") + "}]}"));
        String reference = "{\"uri\":\"" + first.text("uri") + "\",\"cid\":\"" + first.text("cid") + "\"}";

        Answer reply = ana.put(
                nextKey(),
                BlueskyClient.post("y sigue", ",\"reply\":{\"root\":" + reference + ",\"parent\":" + reference + "}"));

        assertThat(upload.body().at("/blob/ref/$link").asString()).startsWith("bafkrei");
        assertThat(first.status()).isEqualTo(200);
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void renewsASession() throws Exception {
        BlueskyClient client = BlueskyClient.ana(sandbox.url());

        assertThat(client.renew().status()).isEqualTo(200);
        assertThat(client.get("com.atproto.server.getSession").text("handle")).isEqualTo("ana.test");
        assertThat(client.get("app.bsky.actor.getProfile?actor=ana.test").text("displayName"))
                .isEqualTo("Ana en Bluesky");
        assertThat(client.get("com.atproto.identity.resolveHandle?handle=ana.test")
                        .text("did"))
                .isEqualTo(client.did());
    }

    @Test
    void refusesWrongPasswordAndMissingToken() throws Exception {
        BlueskyClient client = new BlueskyClient(sandbox.url());

        assertThat(client.logIn("ana.test", "guessed").text("error")).isEqualTo("AuthenticationRequired");
        assertThat(client.put(nextKey(), BlueskyClient.post("ajeno", "")).text("error"))
                .isEqualTo("AuthMissing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "301 graphemes | ,\"langs\":[\"es\"] | 300 graphemes",
                "hola | ,\"langs\":[\"español\"] | BCP 47",
                "hola | ,\"foo\":1 | unknown property",
                "ñu | ,\"facets\":[FACET 0 1 tag] | boundary",
                "hola | ,\"facets\":[FACET 0 9 tag] | boundary",
                "hola | ,\"facets\":[FACET 2 2 tag] | not be empty",
                "hola | ,\"facets\":[FACET 0 3 tag,FACET 2 4 tag] | overlap",
                "hola | ,\"facets\":[FACET 0 4 bold] | unknown $type",
                "hola | ,\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[]} | fewer than 1",
                "hola | ,\"embed\":{\"$type\":\"app.bsky.embed.video\"} | does not know",
                "hola | ,\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[{\"image\":{}}]} | \"alt\"",
                "hola | ,\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[{\"alt\":\"\",\"image\":{}}]} | find blob",
                "hola | ,\"reply\":{\"root\":{},\"parent\":{}} | Record/reply/root must have"
            })
    void refusesWhatIsNoPost(String text, String more, String message) throws Exception {
        String given = text.startsWith("301") ? "ñ".repeat(301) : text;
        String facets = more.replaceAll(
                "FACET (\\d) (\\d) (\\w+)",
                "{\"index\":{\"byteStart\":$1,\"byteEnd\":$2},\"features\":[{\"\\$type\":\"app.bsky.richtext.facet#$3\","
                        + "\"tag\":\"oea\"}]}");

        Answer answer = ana.put(nextKey(), BlueskyClient.post(given, facets));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).contains(message);
    }

    @Test
    void countsBytesAndGraphemes() throws Exception {
        String family = "👨‍👩‍👧‍👦";

        assertThat(ana.put(nextKey(), BlueskyClient.post("ñ".repeat(300), "")).status())
                .isEqualTo(200);
        assertThat(ana.put(nextKey(), BlueskyClient.post(family.repeat(121), ""))
                        .text("message"))
                .contains("3000 characters");
    }

    @Test
    void refusesKeysThatAreNone() throws Exception {
        assertThat(ana.put("publication-7", BlueskyClient.post("clave", "")).text("message"))
                .contains("TID");
    }

    @Test
    void refusesLargeBlobs() throws Exception {
        assertThat(ana.upload(TestPictures.png(1, 5 * 1024 * 1024 + 1)).status())
                .isEqualTo(413);
        Answer upload = ana.upload(TestPictures.png(1, 1_000_001));

        Answer answer = ana.put(
                nextKey(),
                BlueskyClient.post(
                        "grande",
                        ",\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[{\"alt\":\"\",\"image\":"
                                + upload.body().path("blob") + "}]}"));

        assertThat(answer.text("error")).isEqualTo("BlobTooLarge");
    }

    @Test
    void hasNothingElse() throws Exception {
        assertThat(ana.get("app.bsky.feed.getTimeline").text("error")).isEqualTo("MethodNotImplemented");
    }

    @Test
    void refusesATokenWhoseTimeIsOver(@TempDir Path other) throws Exception {
        try (SandboxOnHttp shortLived = SandboxOnHttp.start(other, "vocero.sandbox.bluesky-access-life=0s")) {
            BlueskyClient client = BlueskyClient.ana(shortLived.url());

            Answer answer = client.put(nextKey(), BlueskyClient.post("tarde", ""));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("error")).isEqualTo("ExpiredToken");
            assertThat(client.renew().status()).isEqualTo(200);
        }
    }

    private static String facet(int start, int end, String feature) {
        return "{\"index\":{\"byteStart\":" + start + ",\"byteEnd\":" + end
                + "},\"features\":[{\"$type\":\"app.bsky.richtext.facet#" + feature + "\"}]}";
    }

    private static String nextKey() {
        keys++;
        return Names.tid(3_000_000_000_000_000L + keys);
    }
}
