package org.vocero.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.sandbox.bluesky.web.BlueskyClient;
import org.vocero.sandbox.mastodon.web.MastodonClient;
import org.vocero.sandbox.x.web.XClient;

/** Every fault in the words of every platform. */
class ChannelFaultsIT {

    private static final String KEY = "3jzfcijpj2z2";

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static BlueskyClient bluesky;
    private static int posts;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        sandbox = SandboxOnHttp.start(data, "vocero.sandbox.posts-per-window=1000");
        bluesky = BlueskyClient.ana(sandbox.url());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void forget() throws Exception {
        http.send(request("/faults").DELETE().build(), BodyHandlers.discarding());
    }

    @ParameterizedTest
    @CsvSource({
        "x-ana, 503, Service Unavailable",
        "fb-ana, 503, unexpected error",
        "masto-ana, 503, temporary problem",
        "bsky-ana, 503, NotEnoughResources"
    })
    void breaksAfterItTookEffect(String account, int status, String body) throws Exception {
        order("{\"account\":\"" + account + "\",\"then\":\"status-after:503\"}");
        String text = "roto en " + account;

        HttpResponse<String> answer = post(account, text);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(body);
        assertThat(wall()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-ana", "fb-ana", "masto-ana", "bsky-ana"})
    void closesAfterItTookEffect(String account) throws Exception {
        order("{\"account\":\"" + account + "\",\"then\":\"close-after\"}");
        String text = "cortado en " + account;

        assertThatThrownBy(() -> post(account, text)).isInstanceOf(IOException.class);

        assertThat(wall()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "x-ana, 429, x-rate-limit-reset",
        "fb-ana, 400, X-Business-Use-Case-Usage",
        "masto-ana, 429, X-RateLimit-Reset",
        "bsky-ana, 429, RateLimit-Reset"
    })
    void refusesTooManyWithAReset(String account, int status, String header) throws Exception {
        order("{\"account\":\"" + account + "\",\"then\":\"rate-limit:120\"}");
        Instant before = Instant.now();

        HttpResponse<String> answer = post(account, "demasiado");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues(header)).hasSize(1);
        assertThat(reset(answer.headers().firstValue(header).orElseThrow(), before))
                .isBetween(before.plusSeconds(118), before.plusSeconds(181));
    }

    @ParameterizedTest
    @CsvSource({
        "x-ana, duplicate, 403, duplicate content",
        "fb-ana, duplicate, 400, 506",
        "masto-ana, duplicate, 422, Duplicate record",
        "bsky-ana, duplicate, 500, InternalServerError",
        "x-ana, expired-token, 401, Unauthorized",
        "fb-ana, expired-token, 400, 463",
        "masto-ana, expired-token, 401, expired",
        "bsky-ana, expired-token, 400, ExpiredToken",
        "x-ana, no-credit, 402, CreditsDepleted"
    })
    void refusesAsThePlatformDoes(String account, String then, int status, String body) throws Exception {
        order("{\"account\":\"" + account + "\",\"then\":\"" + then + "\"}");

        HttpResponse<String> answer = post(account, "rechazado por " + then);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(body);
        assertThat(wall()).doesNotContain("rechazado por " + then);
    }

    @Test
    void keepsATokenExpiredUntilItIsCleared() throws Exception {
        order("{\"account\":\"bsky-ana\",\"then\":\"expired-token\"}");

        assertThat(post("bsky-ana", "tarde").statusCode()).isEqualTo(400);
        assertThat(post("bsky-ana", "tarde").statusCode()).isEqualTo(400);
        assertThat(BlueskyClient.ana(sandbox.url())
                        .put(KEY + "z", BlueskyClient.post("sin sesión", ""))
                        .text("error"))
                .isEqualTo("AuthMissing");
        http.send(request("/faults?account=bsky-ana").DELETE().build(), BodyHandlers.discarding());
        assertThat(post("bsky-ana", "a tiempo").statusCode()).isEqualTo(200);
    }

    @Test
    void tricklesTheWholeAnswer() throws Exception {
        order("{\"account\":\"masto-ana\",\"then\":\"trickle:400\"}");
        long start = System.nanoTime();

        HttpResponse<String> answer = post("masto-ana", "gota a gota");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(350));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{").contains("gota a gota").endsWith("}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"account\":\"fb-ana\",\"then\":\"no-credit\"}",
                "{\"account\":\"nobody\",\"then\":\"close-after\"}",
                "{\"on\":\"delete\"}"
            })
    void refusesOrdersThatCannotBe(String order) throws Exception {
        assertThat(send("/faults", order).statusCode()).isEqualTo(400);
    }

    @Test
    void repeatsAScriptOfChance() throws Exception {
        String script = "{\"seed\":2018,\"accounts\":[\"masto-ana\"],\"probability\":0.5,\"on\":[\"post\"],"
                + "\"kinds\":[\"status-before:500\",\"rate-limit:5\",\"duplicate\"]}";

        List<Integer> first = run(script);
        List<Integer> second = run(script);
        String told = http.send(request("/faults/random").build(), BodyHandlers.ofString())
                .body();

        assertThat(second).isEqualTo(first).contains(200, 500);
        assertThat(told).contains("\"masto-ana post\":12", "\"happened\":{");
        assertThat(post("x-ana", "de otra cuenta").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seed\":1,\"probability\":1.5,\"kinds\":[\"close-after\"]}",
                "{\"seed\":1,\"probability\":0.5,\"kinds\":[]}",
                "{\"seed\":1,\"probability\":0.5,\"kinds\":[\"explode\"]}",
                "{\"seed\":1,\"probability\":0.5,\"kinds\":[\"close-after\"],\"accounts\":[\"nobody\"]}"
            })
    void refusesScriptsThatCannotBe(String order) throws Exception {
        assertThat(send("/faults/random", order).statusCode()).isEqualTo(400);
    }

    private List<Integer> run(String script) throws Exception {
        assertThat(send("/faults/random", script).statusCode()).isEqualTo(201);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            statuses.add(post("masto-ana", "al azar " + i).statusCode());
        }
        return statuses;
    }

    private HttpResponse<String> post(String account, String text) throws Exception {
        posts++;
        return switch (account) {
            case "x-ana" -> XClient.ana(sandbox.url()).tweet(text).response();
            case "masto-ana" ->
                MastodonClient.ana(sandbox.url()).publish("status", text).response();
            case "bsky-ana" ->
                bluesky.put(KEY + (char) ('a' + posts % 26), BlueskyClient.post(text + " " + posts, ""))
                        .response();
            default ->
                http.send(
                        request("/v24.0/1001/feed")
                                .header("Authorization", "Bearer EAA-ana")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(
                                        "message=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString());
        };
    }

    /** Of a header in any of the platforms' forms. */
    private static Instant reset(String header, Instant now) {
        if (header.startsWith("{")) {
            String minutes = header.replaceFirst(".*\"estimated_time_to_regain_access\":([0-9]+).*", "$1");
            return now.plus(Duration.ofMinutes(Long.parseLong(minutes)));
        }
        return header.matches("[0-9]+") ? Instant.ofEpochSecond(Long.parseLong(header)) : Instant.parse(header);
    }

    private void order(String fault) throws Exception {
        assertThat(send("/faults", fault).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> send(String path, String json) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private String wall() throws Exception {
        return http.send(request("/wall.json").build(), BodyHandlers.ofString()).body();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.url() + path));
    }
}
