package org.vocero.approval.connection.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.vocero.approval.connection.Limit;
import org.vocero.approval.connection.Publisher;
import org.vocero.approval.connection.Standing;
import org.vocero.approval.connection.Transition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Calls the publisher's REST; requests, which carry secrets, are never logged. */
@Component
@EnableConfigurationProperties(PublisherProperties.class)
class HttpPublisher implements Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPublisher.class);
    private static final TypeReference<List<Channel>> CHANNELS = new TypeReference<>() {};
    private static final TypeReference<List<AccountLimits>> LIMITS = new TypeReference<>() {};
    private static final TypeReference<List<Transition>> LOG_LINES = new TypeReference<>() {};
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final PublisherProperties properties;
    private final JsonMapper json;

    HttpPublisher(PublisherProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
    }

    @Override
    public Optional<List<Field>> fields(String channel) {
        return read("/channels", CHANNELS)
                .flatMap(channels -> channels.stream()
                        .filter(it -> it.channel().equals(channel))
                        .map(Channel::entries)
                        .findFirst());
    }

    @Override
    public Optional<Map<String, List<Limit>>> limits() {
        return read("/limits", LIMITS)
                .map(accounts ->
                        accounts.stream().collect(Collectors.toMap(AccountLimits::account, AccountLimits::limits)));
    }

    @Override
    public Optional<List<Transition>> log(UUID publication) {
        return read("/publications/" + publication + "/log", LOG_LINES);
    }

    private <T> Optional<T> read(String path, TypeReference<T> type) {
        try {
            HttpResponse<String> answer = send("GET", path, null, "", properties.timeout());
            return answer.statusCode() == 200 ? Optional.of(json.readValue(answer.body(), type)) : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("the publisher does not answer {}: {}", path, e.toString());
            return Optional.empty();
        }
    }

    @Override
    public Reply connect(String account, String channel, Map<String, String> fields, String who) {
        return call(
                "PUT",
                "/accounts/" + account + "/credentials",
                Map.of("channel", channel, "fields", fields),
                who,
                properties.timeout());
    }

    @Override
    public Reply check(String account, String who) {
        return call("POST", "/accounts/" + account + "/check", null, who, properties.checkTimeout());
    }

    @Override
    public Reply pause(String account, String reason, String who) {
        return call("POST", "/accounts/" + account + "/pause", Map.of("reason", reason), who, properties.timeout());
    }

    @Override
    public Reply resume(String account, String who) {
        return call("POST", "/accounts/" + account + "/resume", null, who, properties.timeout());
    }

    @Override
    public Reply disconnect(String account, String who) {
        return call("DELETE", "/accounts/" + account, null, who, properties.timeout());
    }

    private Reply call(
            String method, String path, @org.jspecify.annotations.Nullable Object body, String who, Duration timeout) {
        try {
            HttpResponse<String> answer = send(method, path, body, who, timeout);
            return switch (answer.statusCode()) {
                case 200 -> new Done(json.readValue(answer.body(), Standing.class));
                case 404 -> new Unknown();
                case 422 -> json.readValue(answer.body(), Refused.class);
                default -> away(method, path, "HTTP " + answer.statusCode(), answer.statusCode() >= 500);
            };
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return away(method, path, e.toString(), false);
        } catch (IOException | JacksonException e) {
            return away(method, path, e.getClass().getSimpleName(), true);
        }
    }

    private static Away away(String method, String path, String why, boolean mayBeDone) {
        LOG.warn("the publisher did not answer {} {}: {}", method, path, why);
        return new Away(mayBeDone);
    }

    private HttpResponse<String> send(
            String method, String path, @org.jspecify.annotations.Nullable Object body, String who, Duration timeout)
            throws IOException {
        BodyPublisher content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(properties.url().resolve(path))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, content);
        if (properties.token() != null) {
            request.header("Authorization", "Bearer " + properties.token());
        }
        if (!who.isEmpty()) {
            request.header("Vocero-Person", who);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A channel, as the publisher lists it. */
    private record Channel(String channel, List<Field> entries) {}

    private record AccountLimits(String account, List<Limit> limits) {}
}
