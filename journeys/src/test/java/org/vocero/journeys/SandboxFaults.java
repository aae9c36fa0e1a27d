package org.vocero.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What goes wrong on the platforms, by the sandbox's script. */
final class SandboxFaults {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI faults;

    SandboxFaults(URI sandbox) {
        this.faults = sandbox.resolve("/faults/");
    }

    private record Random(long seed, double probability, List<String> kinds) {}

    private record Slow(String account, long latencyMs, int times) {}

    private record Next(String account, String on, String then) {}

    private record Happened(Map<String, Integer> happened) {}

    /** What becomes of the account's next call of a kind, as {@code upload} or {@code post}. */
    void next(String account, String on, String then) {
        send(HttpRequest.newBuilder(faults.resolve("/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(new Next(account, on, then)))));
    }

    /** Faults by chance in every account's calls, from now on. */
    void random(long seed, double probability, List<String> kinds) {
        String order = JSON.writeValueAsString(new Random(seed, probability, kinds));
        send(HttpRequest.newBuilder(faults.resolve("random"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order)));
    }

    /** An account's next posts take so long, and then what they would have done. */
    void slow(String account, Duration latency, int posts) {
        String order = JSON.writeValueAsString(new Slow(account, latency.toMillis(), posts));
        send(HttpRequest.newBuilder(faults.resolve("/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order)));
    }

    /** How often which kind happened. */
    Map<String, Integer> happened() {
        return JSON.readValue(send(HttpRequest.newBuilder(faults.resolve("random"))), Happened.class)
                .happened();
    }

    /** No more faults. */
    void clear() {
        send(HttpRequest.newBuilder(faults.resolve("/faults")).DELETE());
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new AssertionError("the sandbox answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError("the sandbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
