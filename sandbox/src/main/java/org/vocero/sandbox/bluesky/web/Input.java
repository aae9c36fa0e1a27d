package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The input of a procedure or the parameters of a query, every name of it known. */
final class Input {

    private Input() {}

    /** @throws XrpcError 400 if it is no JSON object or has a property that is not one of these */
    static JsonNode read(HttpServletRequest request, byte @Nullable [] body, JsonMapper json, Set<String> known) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            throw XrpcError.invalid("Wrong request encoding (Content-Type): " + type);
        }
        try {
            JsonNode input = json.readTree(body == null ? new byte[0] : body);
            if (!input.isObject()) {
                throw XrpcError.invalid("Input must be an object");
            }
            for (String name : input.propertyNames()) {
                if (!known.contains(name)) {
                    throw XrpcError.invalid("Input has an unknown property \"" + name + "\"");
                }
            }
            return input;
        } catch (JacksonException malformed) {
            throw XrpcError.invalid("Input is not valid JSON");
        }
    }

    /** @throws XrpcError 400 if it is missing or no text */
    static String text(JsonNode input, String name) {
        JsonNode value = input.path(name);
        if (value.isMissingNode()) {
            throw XrpcError.invalid("Input must have the property \"" + name + "\"");
        }
        if (!value.isString() || value.asString().isEmpty()) {
            throw XrpcError.invalid("Input/" + name + " must be a string");
        }
        return value.asString();
    }

    /** @throws XrpcError 400 if it is missing */
    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value == null || value.isEmpty()) {
            throw XrpcError.invalid("Params must have the property \"" + name + "\"");
        }
        return value;
    }

    /** @throws XrpcError 400 if there is a parameter that is not one of these */
    static void refuseUnknown(HttpServletRequest request, Set<String> known) {
        request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw XrpcError.invalid("Params has an unknown property \"" + name + "\"");
                });
    }
}
