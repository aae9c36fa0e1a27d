package org.vocero.publishing.channel.x;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vocero.publishing.channel.Detail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An answer of X, whatever it is. */
record XAnswer(int status, Function<String, Optional<String>> headers, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static XAnswer of(HttpResponse<String> response) {
        return new XAnswer(response.statusCode(), name -> response.headers().firstValue(name), parsed(response.body()));
    }

    static JsonNode parsed(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Optional<String> text(String pointer) {
        return body.at(pointer).asStringOpt().filter(text -> !text.isBlank());
    }

    String type() {
        return text("/type").orElse("");
    }

    /** What X says is wrong: the problem's detail, and the single errors of an invalid request. */
    String detail() {
        Stream<String> errors = body.at("/errors")
                .valueStream()
                .flatMap(error ->
                        Stream.of("/message", "/detail").flatMap(pointer -> error.at(pointer).asStringOpt().stream()));
        List<String> parts = Stream.concat(Stream.concat(text("/title").stream(), text("/detail").stream()), errors)
                .distinct()
                .toList();
        return Detail.of("HTTP " + status + (parts.isEmpty() ? "" : ": " + String.join("; ", parts)));
    }

    /** When X says that calls are possible again; empty if it does not say. */
    Optional<Instant> resetAfter(Instant now) {
        return Stream.of("x-user-limit-24hour", "x-app-limit-24hour", "x-rate-limit")
                .filter(limit -> number(limit + "-remaining").orElse(-1L) == 0)
                .flatMap(limit -> number(limit + "-reset").stream())
                .map(Instant::ofEpochSecond)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .or(() ->
                        number("x-rate-limit-reset").map(Instant::ofEpochSecond).filter(now::isBefore));
    }

    private Optional<Long> number(String header) {
        try {
            return headers.apply(header).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
