package org.vocero.localstack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.vocero.localstack.StackFailure;
import org.vocero.localstack.secrets.Person;

/** The desk's REST interface, used by one person. */
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI root;
    private final String credentials;
    private final String who;

    Desk(URI root, Person person) {
        this.root = root;
        this.who = person.name();
        this.credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((person.username() + ":" + person.password()).getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode put(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    JsonNode post(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", credentials)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw refused(request, response);
            }
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StackFailure(
                    "The desk at " + root + " does not answer (" + e.getMessage()
                            + "). See: ./vocero status, ./vocero logs approval",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted; Vocero goes on. See: ./vocero status", e);
        }
    }

    /** What a problem (RFC 9457) says, with its errors one by one. */
    private StackFailure refused(HttpRequest request, HttpResponse<String> response) {
        List<String> said = new ArrayList<>();
        said.add("The desk refused what " + who + " asked (" + request.method() + " "
                + request.uri().getPath() + " → " + response.statusCode() + ").");
        try {
            JsonNode problem = JSON.readTree(response.body());
            said.add(problem.path("detail").asText(problem.path("title").asText("")));
            problem.path("errors").forEach(error -> said.add(error.toString()));
        } catch (JsonProcessingException e) {
            said.add(response.body());
        }
        said.add("More in: ./vocero logs approval");
        said.removeIf(String::isBlank);
        return new StackFailure(String.join("\n", said));
    }
}
