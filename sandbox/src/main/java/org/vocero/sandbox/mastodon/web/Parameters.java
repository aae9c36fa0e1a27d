package org.vocero.sandbox.mastodon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request asks for, in query, form or JSON, every name of it known. */
final class Parameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Parameters() {}

    /** @throws MastodonError 422 if there is a name that is not one of these: Mastodon would ignore it, and the mistake with it */
    static Parameters of(HttpServletRequest request, Set<String> known) {
        Parameters parameters = new Parameters();
        request.getParameterMap().forEach((name, given) -> parameters.values.put(plain(name), List.of(given)));
        return parameters.refuseUnknown(known);
    }

    /** @throws MastodonError 400 if the body is no JSON object; 422 if there is a name that is not one of these */
    static Parameters of(byte[] body, JsonMapper json, Set<String> known) {
        Parameters parameters = new Parameters();
        try {
            JsonNode tree = json.readTree(body);
            for (String name : tree.propertyNames()) {
                parameters.values.put(name, texts(tree.path(name)));
            }
        } catch (JacksonException malformed) {
            throw MastodonError.unprocessable("Error occurred while parsing request parameters");
        }
        return parameters.refuseUnknown(known);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(given -> !given.isEmpty())
                .map(given -> given.get(given.size() - 1));
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** @throws MastodonError 422 if it is neither true nor false */
    boolean flag(String name) {
        return text(name)
                .map(value -> switch (value) {
                    case "true", "1" -> true;
                    case "false", "0", "" -> false;
                    default -> throw MastodonError.invalid(name + " is invalid");
                })
                .orElse(false);
    }

    /** @throws MastodonError 422 if it is no number */
    Optional<Long> number(String name) {
        return text(name).map(value -> {
            if (!value.matches("[0-9]{1,18}|[1-8][0-9]{18}")) {
                throw MastodonError.invalid(name + " is invalid");
            }
            return Long.parseLong(value);
        });
    }

    private Parameters refuseUnknown(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw MastodonError.unprocessable("Unknown parameter: " + name);
            }
        }
        return this;
    }

    /** As Rails has it, a name with brackets is one that may be given more than once. */
    private static String plain(String name) {
        return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Parameters::scalar)
                    .toList();
        }
        return node.isNull() ? new ArrayList<>() : List.of(scalar(node));
    }

    private static String scalar(JsonNode node) {
        if (node.isContainer()) {
            throw MastodonError.unprocessable("Error occurred while parsing request parameters");
        }
        return node.asString();
    }
}
