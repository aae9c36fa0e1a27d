package org.vocero.sandbox.x.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON body as X's schema validation reads it. */
final class XBody {

    private XBody() {}

    /** @throws XProblem 400 if it is no JSON object or has a field that is not one of these */
    static JsonNode read(@Nullable String contentType, byte @Nullable [] body, JsonMapper json, Set<String> known) {
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw invalid("Requests with bodies must have content-type of application/json.");
        }
        try {
            return object(json.readTree(body == null ? new byte[0] : body), "$", known);
        } catch (JacksonException malformed) {
            throw invalid("The request body is not valid JSON.");
        }
    }

    /** @throws XProblem 400 if it is no object or has a field that is not one of these */
    static JsonNode object(JsonNode node, String path, Set<String> known) {
        if (!node.isObject()) {
            throw invalid(path + ": object expected");
        }
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                throw invalid(path + "." + field
                        + ": is not defined in the schema and the schema does not allow additional properties");
            }
        }
        return node;
    }

    /** Empty if it is missing; @throws XProblem 400 if it is there and no text. */
    static String text(JsonNode parent, String path, String name) {
        JsonNode text = parent.path(name);
        if (!text.isMissingNode() && !text.isString()) {
            throw invalid(path + "." + name + ": " + text.getNodeType().name().toLowerCase(Locale.ROOT)
                    + " found, string expected");
        }
        return text.asString("");
    }

    static XProblem invalid(String message) {
        return XProblem.invalid(Map.<String, List<String>>of(), message);
    }
}
