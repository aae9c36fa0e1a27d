package org.vocero.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.sandbox.x.web.XClient;

class FaultsIT {

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static XClient ana;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        sandbox = SandboxOnHttp.start(data);
        ana = XClient.ana(sandbox.url());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"close-before, 0", "close-after, 1"})
    void closesTheConnectionBeforeOrAfterTheEffect(String then, int posts) throws Exception {
        order("{\"account\":\"x-ana\",\"then\":\"" + then + "\"}");

        assertThatThrownBy(() -> ana.tweet("se corta: " + then)).isInstanceOf(IOException.class);

        assertThat(timesOnTheWall("se corta: " + then)).isEqualTo(posts);
        assertThat(ana.tweet("después de " + then).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"status-before:503, 503, 0", "status-after:500, 500, 1"})
    void answersWithAStatusBeforeOrAfterTheEffect(String then, int status, int posts) throws Exception {
        order("{\"account\":\"x-ana\",\"then\":\"" + then + "\"}");

        assertThat(ana.tweet("se rompe: " + then).status()).isEqualTo(status);

        assertThat(timesOnTheWall("se rompe: " + then)).isEqualTo(posts);
    }

    @Test
    void keepsTheClientWaiting() throws Exception {
        order("{\"latencyMs\":300}");
        long start = System.nanoTime();

        ana.tweet("con calma");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void refusesOrderThatItDoesNotUnderstand() throws Exception {
        HttpResponse<String> answer = post("{\"then\":\"explode\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("close-before");
    }

    @Test
    void refusesOrderWithUnknownField() throws Exception {
        assertThat(post("{\"thne\":\"close-before\"}").statusCode()).isEqualTo(400);
    }

    private void order(String fault) throws Exception {
        assertThat(post(fault).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post(String fault) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/faults"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(fault))
                        .build(),
                BodyHandlers.ofString());
    }

    private int timesOnTheWall(String text) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/wall.json")).build();
        String wall = http.send(request, BodyHandlers.ofString()).body();
        return wall.split(java.util.regex.Pattern.quote("\"" + text + "\""), -1).length - 1;
    }
}
