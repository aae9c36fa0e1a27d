package org.vocero.sandbox.x.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.vocero.sandbox.Multipart;
import org.vocero.sandbox.x.TestSigner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** X's API as the publisher uses it: signed by twitter4j, carried by the JDK. */
public final class XClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestSigner signer;
    private final String url;

    private XClient(String url, String accessToken, String accessTokenSecret) {
        this.url = url;
        this.signer = new TestSigner("app-key", "app-secret", accessToken, accessTokenSecret);
    }

    public static XClient ana(String url) {
        return new XClient(url, "4242-ana", "ana-secret");
    }

    public static XClient eva(String url) {
        return new XClient(url, "4343-eva", "eva-secret");
    }

    static XClient mallory(String url) {
        return new XClient(url, "4242-ana", "guessed");
    }

    public Answer tweet(String text) throws IOException, InterruptedException {
        return post(
                "/2/tweets",
                "application/json",
                JSON.createObjectNode().put("text", text).toString());
    }

    Answer post(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", signer.sign("POST", url + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Answer upload(byte[] picture, String category) throws IOException, InterruptedException {
        Multipart body = new Multipart()
                .field("media_category", category)
                .file("media", "a.bin", "application/octet-stream", picture);
        return post("/2/media/upload", body);
    }

    Answer append(String id, int index, byte[] part) throws IOException, InterruptedException {
        Multipart body = new Multipart()
                .field("segment_index", Integer.toString(index))
                .file("media", "a.bin", "application/octet-stream", part);
        return post("/2/media/upload/" + id + "/append", body);
    }

    private Answer post(String path, Multipart body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", signer.sign("POST", url + path))
                .header("Content-Type", body.contentType())
                .POST(BodyPublishers.ofByteArray(body.bytes()))
                .build());
    }

    Answer postJson(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", signer.sign("GET", url + path))
                .build());
    }

    Answer unsigned(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).build());
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    }

    /** What X answered. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
