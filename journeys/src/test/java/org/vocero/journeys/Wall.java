package org.vocero.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the platforms show, as the sandbox's wall tells it: the judge of what was posted. */
final class Wall {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI wall;

    Wall(URI sandbox) {
        this.wall = sandbox.resolve("/wall.json");
    }

    record Posted(
            String account,
            String channel,
            String id,
            String text,
            List<Picture> pictures,
            Instant createdAt,
            String url,
            @Nullable String inReplyTo) {}

    record Picture(String digest, String alt) {}

    record Page(List<Posted> posts) {}

    List<Posted> posted() {
        try {
            String json = http.send(HttpRequest.newBuilder(wall).build(), BodyHandlers.ofString())
                    .body();
            return JSON.readValue(json, Page.class).posts();
        } catch (IOException e) {
            throw new AssertionError("the wall does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
