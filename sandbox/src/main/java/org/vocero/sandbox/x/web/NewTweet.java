package org.vocero.sandbox.x.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of {@code POST /2/tweets}; of X's fields the sandbox knows {@code text} and refuses all others. */
record NewTweet(String text) {

    /** @throws XProblem 400 as X's schema validation answers */
    static NewTweet parse(@Nullable String contentType, byte @Nullable [] body, JsonMapper json) {
        if (contentType == null
                || !contentType.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
            throw invalid("Requests with bodies must have content-type of application/json.");
        }
        JsonNode tweet = tree(body == null ? new byte[0] : body, json);
        for (String field : tweet.propertyNames()) {
            if (!field.equals("text")) {
                throw invalid("$." + field
                        + ": is not defined in the schema and the schema does not allow additional properties");
            }
        }
        JsonNode text = tweet.path("text");
        if (!text.isMissingNode() && !text.isString()) {
            throw invalid("$.text: " + text.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
                    + " found, string expected");
        }
        return new NewTweet(text.asString(""));
    }

    private static JsonNode tree(byte[] body, JsonMapper json) {
        try {
            JsonNode tree = json.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
            throw invalid("$: object expected");
        } catch (JacksonException malformed) {
            throw invalid("The request body is not valid JSON.");
        }
    }

    private static XProblem invalid(String message) {
        return XProblem.invalid(Map.<String, List<String>>of(), message);
    }
}
