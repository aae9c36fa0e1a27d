package org.vocero.sandbox.bluesky.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data server's methods, for one account. */
public final class BlueskyClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private String token = "";
    private String refresh = "";
    private String did = "";

    public BlueskyClient(String url) {
        this.url = url;
    }

    public static BlueskyClient ana(String url) throws IOException, InterruptedException {
        BlueskyClient client = new BlueskyClient(url);
        client.logIn("ana.test", "ana-pass");
        return client;
    }

    Answer logIn(String identifier, String password) throws IOException, InterruptedException {
        return remember(call(
                "com.atproto.server.createSession",
                JSON.writeValueAsString(Map.of("identifier", identifier, "password", password))));
    }

    Answer renew() throws IOException, InterruptedException {
        return remember(
                send(request("com.atproto.server.refreshSession", refresh).POST(BodyPublishers.noBody())));
    }

    String did() {
        return did;
    }

    /** Puts a record of this JSON under a key. */
    public Answer put(String key, String record) throws IOException, InterruptedException {
        return call("com.atproto.repo.putRecord", input(key, record));
    }

    Answer create(String key, String record) throws IOException, InterruptedException {
        return call("com.atproto.repo.createRecord", input(key, record));
    }

    Answer call(String method, String json) throws IOException, InterruptedException {
        return send(request(method, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer get(String method) throws IOException, InterruptedException {
        return send(request(method, token));
    }

    Answer record(String key) throws IOException, InterruptedException {
        return get("com.atproto.repo.getRecord?repo=" + did + "&collection=app.bsky.feed.post&rkey=" + key);
    }

    public Answer upload(byte[] bytes) throws IOException, InterruptedException {
        return send(request("com.atproto.repo.uploadBlob", token)
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** A record with this text, and whatever more there is, as JSON that begins with a comma. */
    public static String post(String text, String more) {
        return "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-12-18T14:00:00.000Z\",\"text\":"
                + JSON.writeValueAsString(text) + more + "}";
    }

    /** Under a key where nothing must be yet. */
    Answer putNew(String key, String record) throws IOException, InterruptedException {
        return call("com.atproto.repo.putRecord", input(key, record).replaceFirst("^\\{", "{\"swapRecord\":null,"));
    }

    private String input(String key, String record) {
        return "{\"repo\":\"" + did + "\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"" + key + "\",\"record\":"
                + record + "}";
    }

    private Answer remember(Answer session) {
        token = session.text("accessJwt");
        refresh = session.text("refreshJwt");
        did = session.text("did");
        return session;
    }

    private HttpRequest.Builder request(String method, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/xrpc/" + method));
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    }

    /** What the server answered. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String text(String name) {
            return body.path(name).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
