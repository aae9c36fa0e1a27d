package org.vocero.publishing.channel.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server's API, as anybody calls it. */
record Json(URI base, String token) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Without a token. */
    static Json at(URI base) {
        return new Json(base, "");
    }

    Json with(String bearer) {
        return new Json(base, bearer);
    }

    JsonNode get(String path) {
        return JSON.readTree(bytes(path));
    }

    byte[] bytes(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    byte[] post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    private byte[] send(HttpRequest.Builder request) {
        HttpRequest signed = token.isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + token).build();
        try {
            HttpResponse<byte[]> response = HTTP.send(signed, BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(response.uri().getPath()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
