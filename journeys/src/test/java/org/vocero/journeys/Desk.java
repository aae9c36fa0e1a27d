package org.vocero.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The desk's REST, as one signed-in person uses it. */
final class Desk {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String authorization;

    Desk(URI base, String username, String password) {
        this.base = base;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    record Imported(int created, int updated, int unchanged, int publications) {}

    record Post(UUID id, String key, int version, String state) {}

    record Publication(
            UUID publicationId,
            UUID postId,
            String postKey,
            String account,
            String channel,
            String language,
            int version,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant publishedAt,
            @Nullable String url) {}

    record Refusal(UUID publicationId, String account, String channel, String reason) {}

    void importCampaign(String key, String yaml) {
        send("PUT", "/api/campaigns/" + key, "application/yaml", yaml);
    }

    Imported importPlan(String campaign, String csv) {
        return JSON.readValue(send("POST", "/api/campaigns/" + campaign + "/plan", "text/csv", csv), Imported.class);
    }

    List<Post> posts(String campaign) {
        return JSON.readValue(get("/api/campaigns/" + campaign + "/posts"), new TypeReference<>() {});
    }

    void approve(Post post) {
        send(
                "POST",
                "/api/posts/" + post.id() + "/approval",
                "application/json",
                "{\"version\":" + post.version() + "}");
    }

    void approveAll(String campaign) {
        posts(campaign).parallelStream().forEach(this::approve);
    }

    List<Publication> publications(String campaign) {
        return JSON.readValue(get("/api/campaigns/" + campaign + "/publications"), new TypeReference<>() {});
    }

    List<Refusal> refusals() {
        return JSON.readValue(get("/api/refusals"), new TypeReference<>() {});
    }

    private String get(String path) {
        return send(request(path).GET().build());
    }

    private String send(String method, String path, String contentType, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(request.method() + " " + request.uri() + " answered " + response.statusCode()
                        + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
