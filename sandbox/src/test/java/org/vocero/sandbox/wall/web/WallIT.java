package org.vocero.sandbox.wall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.bluesky.web.BlueskyClient;
import org.vocero.sandbox.mastodon.web.MastodonClient;
import org.vocero.sandbox.media.TestPictures;
import org.vocero.sandbox.x.web.XClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WallIT {

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static XClient ana;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

    @BeforeAll
    static void start() {
        sandbox = SandboxOnHttp.start(data, "vocero.sandbox.duplicate-window=0s");
        ana = XClient.ana(sandbox.url());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void showsPostWithLinksAndHashtagsHighlighted() throws Exception {
        ana.tweet("Datos: https://www.oas.org/es/cidi/cam\n#migrantescuentan");

        assertThat(page("/wall"))
                .contains("<a href=\"https://www.oas.org/es/cidi/cam\" rel=\"noopener noreferrer nofollow\">"
                        + "oas.org/es/cidi/cam</a>")
                .contains("<span class=\"tag\">#migrantescuentan</span>")
                .contains("@Ana_Oficial");
    }

    @Test
    void showsPicturesAndThreadsOfEveryChannel() throws Exception {
        MastodonClient mastodon = MastodonClient.ana(sandbox.url());
        String media = mastodon.upload(TestPictures.png(1), "Una familia \"en\" la frontera")
                .text("id");
        String root = mastodon.publish("status", "empieza el hilo #oea", "media_ids[]", media)
                .text("id");
        mastodon.publish("status", "sigue el hilo", "in_reply_to_id", root);
        BlueskyClient.ana(sandbox.url()).put("3jzfcijpj2z2a", BlueskyClient.post("sin marcas https://oas.org", ""));

        String page = page("/wall");
        String thread = page.substring(page.indexOf("empieza el hilo"));

        assertThat(page)
                .contains("alt=\"Una familia &quot;en&quot; la frontera\"", "class=\"pictures of-1\"")
                .contains("sin marcas https://oas.org")
                .contains("class=\"card bluesky ");
        assertThat(thread.indexOf("sigue el hilo")).isPositive().isLessThan(thread.indexOf("class=\"thread\""));
        assertThat(page("/wall/bluesky/profile/ana.test/post/3jzfcijpj2z2a")).contains("sin marcas");
        assertThat(page("/@ana/" + root)).contains("empieza el hilo");
        assertThat(get("/wall/media/" + "0".repeat(64), "es").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "https://a.example/'\"onmouseover=\"alert(1)",
                "https://a.example/<script>alert(1)</script>",
                "[[${7*7}]] __${T(java.lang.Runtime)}__",
                "javascript:alert(1)"
            })
    void showsHostileTextAsText(String text) throws Exception {
        ana.tweet(text);

        assertThat(page("/wall"))
                .doesNotContain("<script>alert", "<img src=x", "\"onmouseover", "[[49]]", "href=\"javascript");
    }

    @Test
    void letsBrowsersLoadNothingFromOutside() throws Exception {
        HttpResponse<String> wall = get("/wall", "es");

        assertThat(wall.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(wall.body()).doesNotContainPattern("(src|rel=\"stylesheet\" href)=\"(https?:)?//");
    }

    @Test
    void marksDuplicates() throws Exception {
        XClient eva = XClient.eva(sandbox.url());
        eva.tweet("twice");
        eva.tweet("twice");

        assertThat(page("/wall?account=x-eva"))
                .contains("Repetida: esta cuenta la publicó 2 veces")
                .contains("class=\"card x duplicate\"")
                .contains("2 repetidas");
    }

    @Test
    void speaksEnglish() throws Exception {
        assertThat(get("/wall", "en-GB,fr;q=0.5").body()).contains("<html lang=\"en\"", "What each account has posted");
        assertThat(get("/wall?lang=en", "es").body()).contains("<html lang=\"en\"");
    }

    @Test
    void speaksSpanishToAnybodyElse() throws Exception {
        assertThat(get("/wall", "fr").body()).contains("<html lang=\"es\"", "Lo que cada cuenta ha publicado");
    }

    @Test
    void showsOneAccountAlone() throws Exception {
        ana.tweet("solo de Ana");

        assertThat(page("/wall?account=x-ana")).contains("solo de Ana");
        assertThat(page("/wall?account=x-eva")).doesNotContain("solo de Ana");
        assertThat(get("/wall?account=nobody", "es").statusCode()).isEqualTo(404);
    }

    @Test
    void givesEachPostAnAddressAsOnItsPlatform() throws Exception {
        String id = ana.tweet("con dirección").body().get("data").get("id").asString();

        assertThat(page("/wall/x/Ana_Oficial/status/" + id)).contains("con dirección");
        assertThat(page("/Ana_Oficial/status/" + id)).contains("con dirección");
        assertThat(page("/wall/x/somebody/status/" + id)).contains("con dirección");
        assertThat(get("/wall/x/Ana_Oficial/status/1", "es").statusCode()).isEqualTo(404);
        assertThat(get("/wall/facebook/Ana_Oficial/posts/" + id, "es").statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsProgramsWhatWasPosted() throws Exception {
        String id = ana.tweet("para programas https://oas.org")
                .body()
                .get("data")
                .get("id")
                .asString();

        JsonNode wall = new JsonMapper().readTree(page("/wall.json"));
        JsonNode newest = wall.get("posts").get(0);

        assertThat(wall.get("summary").get("posts").asInt())
                .isEqualTo(wall.get("posts").size());
        assertThat(newest.get("timesPosted").asInt()).isEqualTo(1);
        assertThat(newest.get("account").asString()).isEqualTo("x-ana");
        assertThat(newest.get("channel").asString()).isEqualTo("x");
        assertThat(newest.get("id").asString()).isEqualTo(id);
        assertThat(newest.get("text").asString()).isEqualTo("para programas https://oas.org");
        assertThat(newest.get("link").isNull()).isTrue();
        assertThat(newest.get("url").asString()).endsWith("/wall/x/Ana_Oficial/status/" + id);
    }

    @Test
    @Timeout(20)
    void tellsOpenPagesOfNews() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/wall/stream"))
                .build();
        try (InputStream stream =
                        http.send(request, BodyHandlers.ofInputStream()).body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event:hello");
            ana.tweet("noticia");

            assertThat(lines.lines().filter(line -> line.startsWith("event:")).findFirst())
                    .hasValue("event:change");
        }
    }

    @Test
    void leadsFromTheIndexToTheWall() throws Exception {
        assertThat(page("/")).contains("<h1>El muro</h1>");
    }

    private String page(String path) throws Exception {
        HttpResponse<String> response = get(path, "es");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                        .header("Accept-Language", language)
                        .header("Accept", path.endsWith(".json") ? "application/json" : "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
