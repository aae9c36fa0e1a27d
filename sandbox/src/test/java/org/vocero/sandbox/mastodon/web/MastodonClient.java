package org.vocero.sandbox.mastodon.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vocero.sandbox.Multipart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mastodon's API with one account's token. */
public final class MastodonClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    private MastodonClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    public static MastodonClient ana(String url) {
        return new MastodonClient(url, "masto-ana-token");
    }

    static MastodonClient eva(String url) {
        return new MastodonClient(url, "masto-eva-token");
    }

    static MastodonClient nobody(String url) {
        return new MastodonClient(url, "guessed");
    }

    /** A form of names and values, one after the other. */
    public Answer publish(String... form) throws IOException, InterruptedException {
        return publishUnder("", form);
    }

    Answer publishUnder(String key, String... form) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/statuses")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    Answer publishJson(String json) throws IOException, InterruptedException {
        return send(request("/api/v1/statuses")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public Answer upload(byte[] file, String description) throws IOException, InterruptedException {
        Multipart body = new Multipart()
                .file("file", "a.bin", "application/octet-stream", file)
                .field("description", description);
        return send(request("/api/v2/media")
                .header("Content-Type", body.contentType())
                .POST(BodyPublishers.ofByteArray(body.bytes())));
    }

    Answer put(String path, String... form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString(encoded(form))));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    }

    private static String encoded(String... form) {
        return Stream.iterate(0, i -> i < form.length, i -> i + 2)
                .map(i -> form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What Mastodon answered. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String text(String name) {
            return body.path(name).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
