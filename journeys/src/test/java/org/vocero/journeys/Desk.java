package org.vocero.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The desk's REST, as one signed-in person uses it: with a session, since a password takes the desk a tenth of a second to check. */
final class Desk {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private final String token;

    Desk(URI base, String username, String password) {
        this.base = base;
        String form = String.join(
                "&", field("username", username), field("password", password), field("_csrf", tokenOn("/sign-in")));
        HttpRequest signIn = HttpRequest.newBuilder(base.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        send(signIn);
        this.token = tokenOn("/campaigns");
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }

    private String tokenOn(String page) {
        String html = send(HttpRequest.newBuilder(base.resolve(page)).build());
        return TOKEN.matcher(html)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no token on " + page))
                .group(1);
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

    record Hold(UUID id, Instant placedAt, @Nullable Instant inForceAt, List<OnTheWire> onTheWire) {}

    record OnTheWire(UUID publicationId) {}

    /** What was missed, as a person sees it. */
    record Missed(UUID publication, String post, String account, int version, long revision) {}

    record Refusal(UUID publicationId, String account, String channel, String reason) {}

    /** The picture's digest. */
    String upload(String name, byte[] picture) {
        String boundary = "a-journeys-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        HttpRequest request = request("/api/media")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(picture),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        return JSON.readTree(send(request)).get("digest").asString();
    }

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

    /** Moves a post by a duration, after the preview was seen. */
    void move(String campaign, String post, Duration by) {
        String moves = "/api/campaigns/" + campaign + "/moves";
        String wish = "\"posts\":[\"%s\"],\"by\":\"%s\"".formatted(post, by);
        String seen = seen(send("POST", moves + "/preview", "application/json", "{" + wish + "}"));
        send("POST", moves, "application/json", "{%s,\"seen\":\"%s\"}".formatted(wish, seen));
    }

    /** Takes an approval back, after the preview was seen. */
    UUID withdraw(String campaign, String post, String reason) {
        String withdrawals = "/api/campaigns/" + campaign + "/withdrawals";
        String choice = "\"posts\":[\"%s\"],\"reason\":\"%s\"".formatted(post, reason);
        String seen = seen(send("POST", withdrawals + "/preview", "application/json", "{" + choice + "}"));
        String done = send("POST", withdrawals, "application/json", "{%s,\"seen\":\"%s\"}".formatted(choice, seen));
        return UUID.fromString(JSON.readTree(done).get("id").asString());
    }

    /** Gives back what was taken, after the preview was seen. */
    void undoWithdrawal(String campaign, UUID withdrawal) {
        String undoing = "/api/campaigns/" + campaign + "/withdrawals/" + withdrawal + "/undoing";
        send("POST", undoing, "application/json", "{\"seen\":\"" + seen(get(undoing)) + "\"}");
    }

    private static String seen(String preview) {
        return JSON.readTree(preview).get("seen").asString();
    }

    List<Missed> missed(String campaign) {
        return JSON.readValue(get("/api/campaigns/" + campaign + "/late"), new TypeReference<>() {});
    }

    void postNow(Missed missed) {
        send(
                "POST",
                "/api/publications/" + missed.publication() + "/posting-now",
                "application/json",
                "{\"version\":%d,\"revision\":%d}".formatted(missed.version(), missed.revision()));
    }

    Hold hold(String scope, String target, String reason) {
        String body = "{\"scope\":\"%s\",\"target\":\"%s\",\"reason\":\"%s\"}".formatted(scope, target, reason);
        return JSON.readValue(send("POST", "/api/holds", "application/json", body), Hold.class);
    }

    Hold hold(UUID id) {
        return JSON.readValue(get("/api/holds/" + id), Hold.class);
    }

    void lift(UUID hold, String reason) {
        send("POST", "/api/holds/" + hold + "/lifting", "application/json", "{\"reason\":\"" + reason + "\"}");
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
        return HttpRequest.newBuilder(base.resolve(path)).header("X-CSRF-TOKEN", token);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
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
