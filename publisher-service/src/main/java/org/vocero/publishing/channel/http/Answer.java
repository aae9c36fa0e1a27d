package org.vocero.publishing.channel.http;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A platform's answer, whatever it is.
 *
 * @param headers the first value of a header, by its name in any case
 * @param body a missing node if it was no JSON
 */
public record Answer(int status, Function<String, Optional<String>> headers, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Answer of(int status, Function<String, Optional<String>> headers, String body) {
        return new Answer(status, headers, parsed(body));
    }

    static Answer of(HttpResponse<String> response) {
        return of(response.statusCode(), name -> response.headers().firstValue(name), response.body());
    }

    private static JsonNode parsed(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** A text in the body that is not blank. */
    public Optional<String> text(String pointer) {
        return body.at(pointer).asStringOpt().filter(text -> !text.isBlank());
    }

    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** A header that is a whole number. */
    public Optional<Long> number(String header) {
        try {
            return header(header).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
