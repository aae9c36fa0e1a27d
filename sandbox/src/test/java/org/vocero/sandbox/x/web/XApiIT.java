package org.vocero.sandbox.x.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.x.web.XClient.Answer;
import tools.jackson.databind.JsonNode;

class XApiIT {

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static XClient ana;

    @BeforeAll
    static void start() {
        sandbox = SandboxOnHttp.start(data);
        ana = XClient.ana(sandbox.url());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void postsAndShortensLinks() throws Exception {
        Answer answer = ana.tweet("Datos: https://www.oas.org/es/cidi/cam\n#migrantescuentan");

        JsonNode data = answer.body().get("data");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(data.get("text").asString()).matches("Datos: https://t\\.co/\\w{10}\n#migrantescuentan");
        assertThat(data.get("edit_history_tweet_ids").get(0)).isEqualTo(data.get("id"));
        assertThat(answer.header("x-rate-limit-limit")).isEqualTo("100");
        assertThat(Long.parseLong(answer.header("x-rate-limit-reset")))
                .isBetween(Instant.now().getEpochSecond(), Instant.now().getEpochSecond() + 900);
    }

    @Test
    void findsPostWithItsLinkExpanded() throws Exception {
        XClient eva = XClient.eva(sandbox.url());
        String before = Instant.now().minusSeconds(1).toString();
        String text = "👨‍👩‍👧 Data: https://www.migrationdataportal.org/es/themes/urbanization-and-migration #x";
        String id = eva.tweet(text).body().get("data").get("id").asString();

        Answer answer = eva.get("/2/users/4343/tweets?start_time=" + before.replace(":", "%3A")
                + "&max_results=100&tweet.fields=created_at%2Centities");

        JsonNode found = answer.body().get("data").get(0);
        JsonNode url = found.get("entities").get("urls").get(0);
        String shown = found.get("text").asString();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(found.get("id").asString()).isEqualTo(id);
        assertThat(found.get("created_at").asString()).endsWith(".000Z");
        assertThat(url.get("expanded_url").asString())
                .isEqualTo("https://www.migrationdataportal.org/es/themes/urbanization-and-migration");
        assertThat(shown.substring(
                        shown.offsetByCodePoints(0, url.get("start").asInt()),
                        shown.offsetByCodePoints(0, url.get("end").asInt())))
                .isEqualTo(url.get("url").asString());
        assertThat(found.get("entities").get("hashtags").get(0).get("tag").asString())
                .isEqualTo("x");
    }

    @Test
    void turnsPages() throws Exception {
        for (int i = 0; i < 6; i++) {
            ana.tweet("página " + i);
        }

        JsonNode first = ana.get("/2/users/4242/tweets?max_results=5").body();
        String token = first.get("meta").get("next_token").asString();
        JsonNode second = ana.get("/2/users/4242/tweets?max_results=5&pagination_token=" + token)
                .body();

        assertThat(first.get("meta").get("result_count").asInt()).isEqualTo(5);
        assertThat(second.get("data").get(0).get("id").asLong())
                .isLessThan(first.get("meta").get("oldest_id").asLong());
    }

    @Test
    void knowsWhoAsks() throws Exception {
        JsonNode me = ana.get("/2/users/me").body().get("data");

        assertThat(me.get("id").asString()).isEqualTo("4242");
        assertThat(me.get("username").asString()).isEqualTo("Ana_Oficial");
        assertThat(me.get("name").asString()).isEqualTo("Ana Oficial");
    }

    @Test
    void refusesDuplicate() throws Exception {
        ana.tweet("una sola vez");

        Answer answer = ana.tweet("una sola vez");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().get("detail").asString())
                .isEqualTo("You are not allowed to create a Tweet with duplicate content.");
        assertThat(answer.body().get("status").asInt()).isEqualTo(403);
    }

    @Test
    void refusesForgery() throws Exception {
        Answer forged = XClient.mallory(sandbox.url()).tweet("falso");
        Answer unsigned = ana.unsigned("/2/users/me");

        assertThat(forged.status()).isEqualTo(401);
        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(forged.body().toString())
                .isEqualTo("{\"title\":\"Unauthorized\",\"detail\":\"Unauthorized\",\"type\":\"about:blank\","
                        + "\"status\":401}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\",\"foo\":1}|$.foo: is not defined in the schema and the schema does not allow additional properties",
                "{\"text\":\"a\",\"poll\":{}}|$.poll: is not defined in the schema and the schema does not allow additional properties",
                "{\"text\":5}|$.text: number found, string expected",
                "[]|$: object expected",
                "{\"text\":|The request body is not valid JSON."
            })
    void refusesWhatIsNotInTheSchema(String body, String message) throws Exception {
        Answer answer = ana.post("/2/tweets", "application/json", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("title").asString()).isEqualTo("Invalid Request");
        assertThat(answer.body().get("errors").get(0).get("message").asString()).isEqualTo(message);
    }

    @Test
    void refusesForm() throws Exception {
        Answer answer = ana.post("/2/tweets", "text/plain", "text=a");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("message").asString())
                .isEqualTo("Requests with bodies must have content-type of application/json.");
    }

    @Test
    void refusesEmptyAndLongText() throws Exception {
        assertThat(ana.post("/2/tweets", "application/json", "{}").status()).isEqualTo(403);
        assertThat(ana.tweet(" ").status()).isEqualTo(403);
        assertThat(ana.tweet("ñ".repeat(281)).status()).isEqualTo(403);
        assertThat(ana.tweet("ñ".repeat(280)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2/users/4242/tweets?foo=1",
                "/2/users/4242/tweets?max_results=4",
                "/2/users/4242/tweets?max_results=101",
                "/2/users/4242/tweets?max_results=5&max_results=6",
                "/2/users/4242/tweets?start_time=yesterday",
                "/2/users/4242/tweets?tweet.fields=foo",
                "/2/users/4242/tweets?pagination_token=foo",
                "/2/users/4242/tweets?since_id=foo",
                "/2/users/4242/tweets?exclude=foo",
                "/2/users/me?tweet.fields=id"
            })
    void refusesUnknownParameters(String path) throws Exception {
        Answer answer = ana.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("type").asString())
                .isEqualTo("https://api.twitter.com/2/problems/invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2/tweets/1", "/2/nothing", "/1.1/statuses/update.json"})
    void hasNothingElse(String path) throws Exception {
        Answer answer = ana.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().get("title").asString()).isEqualTo("Not Found");
    }

    @Test
    void findsNobodyElse() throws Exception {
        Answer answer = ana.get("/2/users/1/tweets");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("errors").get(0).get("title").asString()).isEqualTo("Not Found Error");
    }
}
