package org.vocero.sandbox.mastodon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.mastodon.web.MastodonClient.Answer;
import org.vocero.sandbox.media.TestPictures;
import tools.jackson.databind.JsonNode;

class MastodonApiIT {

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static MastodonClient ana;
    private static MastodonClient eva;

    @BeforeAll
    static void start() {
        sandbox = SandboxOnHttp.start(data);
        ana = MastodonClient.ana(sandbox.url());
        eva = MastodonClient.eva(sandbox.url());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void publishesAndShowsHtml() throws Exception {
        Answer answer =
                ana.publish("status", "Niñez & datos\nhttps://www.oas.org/es #migrantescuentan", "language", "es");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("content"))
                .startsWith("<p>Niñez &amp; datos<br /><a href=")
                .endsWith("</a></p>");
        assertThat(answer.text("visibility")).isEqualTo("public");
        assertThat(answer.text("language")).isEqualTo("es");
        assertThat(answer.body().at("/tags/0/name").asString()).isEqualTo("migrantescuentan");
        assertThat(answer.text("url")).endsWith("/wall/mastodon/@ana/" + answer.text("id"));
        assertThat(Instant.parse(answer.text("created_at"))).isBeforeOrEqualTo(Instant.now());
        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("300");
        assertThat(Instant.parse(answer.header("X-RateLimit-Reset"))).isAfter(Instant.now());
    }

    @Test
    void takesJsonToo() throws Exception {
        Answer answer = ana.publishJson(
                "{\"status\":\"en JSON\",\"media_ids\":[],\"sensitive\":false,\"visibility\":\"unlisted\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("visibility")).isEqualTo("unlisted");
    }

    @Test
    void givesItsAuthorThePlainText() throws Exception {
        String text = "Así lo escribí: <b> & \"ñ\"";
        String id = ana.publish("status", text).text("id");

        assertThat(ana.get("/api/v1/statuses/" + id + "/source").text("text")).isEqualTo(text);
        assertThat(eva.get("/api/v1/statuses/" + id + "/source").status()).isEqualTo(404);
    }

    @Test
    void answersTheSameKeyWithTheSameStatus() throws Exception {
        String id = ana.publishUnder("clave-1", "status", "una sola vez").text("id");

        Answer again = ana.publishUnder("clave-1", "status", "una sola vez");
        Answer otherKey = ana.publishUnder("clave-2", "status", "una sola vez");

        assertThat(again.text("id")).isEqualTo(id);
        assertThat(otherKey.text("id")).isNotEqualTo(id);
    }

    @Test
    void keepsTheKeysOfAccountsApart() throws Exception {
        String id = ana.publishUnder("clave-3", "status", "de Ana").text("id");

        assertThat(eva.publishUnder("clave-3", "status", "de Eva").text("id")).isNotEqualTo(id);
    }

    @Test
    void repliesToAStatusAndAttachesPictures() throws Exception {
        String first = ana.publish("status", "hilo 1").text("id");
        Answer media = ana.upload(TestPictures.png(1), "Una familia en la frontera");

        Answer second = ana.publish("status", "hilo 2", "in_reply_to_id", first, "media_ids[]", media.text("id"));

        assertThat(media.status()).isEqualTo(200);
        assertThat(second.text("in_reply_to_id")).isEqualTo(first);
        assertThat(second.body().at("/media_attachments/0/description").asString())
                .isEqualTo("Una familia en la frontera");
        assertThat(ana.get("/api/v1/media/" + media.text("id")).status()).isEqualTo(404);
        assertThat(ana.publish("status", "otra vez", "media_ids[]", media.text("id"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void attachesUnderTheSameKeyOnce() throws Exception {
        String media = ana.upload(TestPictures.png(2), "").text("id");
        String id = ana.publishUnder("clave-4", "status", "con foto", "media_ids[]", media)
                .text("id");

        assertThat(ana.publishUnder("clave-4", "status", "con foto", "media_ids[]", media)
                        .text("id"))
                .isEqualTo(id);
    }

    @Test
    void changesADescription() throws Exception {
        String id = ana.upload(TestPictures.png(3), "").text("id");

        assertThat(ana.put("/api/v1/media/" + id, "description", "Ahora sí").text("description"))
                .isEqualTo("Ahora sí");
    }

    @Test
    void turnsPages() throws Exception {
        String account = eva.get("/api/v1/accounts/verify_credentials").text("id");
        String[] ids = new String[5];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = eva.publish("status", "página " + i).text("id");
        }
        String statuses = "/api/v1/accounts/" + account + "/statuses?limit=2";

        Answer since = eva.get(statuses + "&since_id=" + ids[0]);

        assertThat(idsOf(since)).containsExactly(ids[4], ids[3]);
        assertThat(idsOf(eva.get(statuses + "&min_id=" + ids[0]))).containsExactly(ids[2], ids[1]);
        assertThat(idsOf(eva.get(statuses + "&max_id=" + ids[2]))).containsExactly(ids[1], ids[0]);
        assertThat(since.header("Link")).contains("max_id=" + ids[3] + ">; rel=\"next\"");
    }

    @Test
    void saysWhatItAllows() throws Exception {
        JsonNode limits = ana.get("/api/v2/instance").body().path("configuration");

        assertThat(limits.at("/statuses/max_characters").asInt()).isEqualTo(500);
        assertThat(limits.at("/statuses/characters_reserved_per_url").asInt()).isEqualTo(23);
        assertThat(limits.at("/statuses/max_media_attachments").asInt()).isEqualTo(4);
        assertThat(limits.at("/media_attachments/supported_mime_types").size()).isEqualTo(4);
    }

    @Test
    void refusesTokenOfNobody() throws Exception {
        Answer answer = MastodonClient.nobody(sandbox.url()).publish("status", "ajeno");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("The access token is invalid");
    }

    @Test
    void refusesWhatTheScopesDoNotAllow() throws Exception {
        Answer answer = eva.upload(TestPictures.png(4), "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("error")).isEqualTo("This action is outside the authorized scopes");
    }

    @ParameterizedTest
    @CsvSource({
        "status, '', 422, Validation failed: Text can't be blank",
        "stattus, hola, 422, Unknown parameter: stattus",
        "visibility, everybody, 422, 'Validation failed: Text can''t be blank'",
        "in_reply_to_id, 1, 422, 'Validation failed: Text can''t be blank'"
    })
    void refusesWhatIsNoStatus(String name, String value, int status, String error) throws Exception {
        Answer answer = ana.publish(name, value);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("error")).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({
        "visibility, everybody, 422, 'everybody'",
        "language, xx-nothing, 422, Language is invalid",
        "sensitive, perhaps, 422, sensitive is invalid",
        "in_reply_to_id, 1, 404, does not appear to exist",
        "media_ids[], 1, 422, Media 1 not found",
        "poll[options][], sí, 422, Unknown parameter"
    })
    void refusesBadParameters(String name, String value, int status, String error) throws Exception {
        Answer answer = ana.publish("status", "parámetros", name, value);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("error")).contains(error);
    }

    @Test
    void refusesTextOverTheLimit() throws Exception {
        assertThat(ana.publish("status", "ñ".repeat(500)).status()).isEqualTo(200);
        assertThat(ana.publish("status", "ñ".repeat(501)).text("error"))
                .isEqualTo("Validation failed: Text character limit of 500 exceeded");
    }

    @Test
    void refusesFilesByTheirContent() throws Exception {
        assertThat(ana.upload("no soy una foto".getBytes(java.nio.charset.StandardCharsets.UTF_8), "")
                        .status())
                .isEqualTo(422);
        assertThat(ana.upload(TestPictures.png(1, 16 * 1024 * 1024 + 1), "").text("error"))
                .contains("less than 16 MB");
        assertThat(ana.upload(TestPictures.png(1), "x".repeat(1_501)).text("error"))
                .contains("maximum is 1500");
    }

    @Test
    void hasNothingElse() throws Exception {
        assertThat(ana.get("/api/v1/timelines/home").status()).isEqualTo(404);
        assertThat(ana.get("/api/v1/statuses/1").text("error")).isEqualTo("Record not found");
    }

    private static Iterable<String> idsOf(Answer answer) {
        return StreamSupport.stream(answer.body().spliterator(), false)
                .map(status -> status.path("id").asString())
                .toList();
    }
}
