package org.vocero.sandbox.x.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of {@code POST /2/tweets}; of X's fields the sandbox knows these and refuses all others. */
record NewTweet(String text, List<String> mediaIds, Optional<String> parent) {

    private static final int MOST_MEDIA = 4;
    private static final String ID = "[0-9]{1,19}";

    /** @throws XProblem 400 as X's schema validation answers */
    static NewTweet parse(@Nullable String contentType, byte @Nullable [] body, JsonMapper json) {
        JsonNode tweet = XBody.read(contentType, body, json, Set.of("text", "media", "reply"));
        return new NewTweet(XBody.text(tweet, "$", "text"), mediaIds(tweet.path("media")), parent(tweet.path("reply")));
    }

    private static List<String> mediaIds(JsonNode media) {
        if (media.isMissingNode()) {
            return List.of();
        }
        JsonNode ids = XBody.object(media, "$.media", Set.of("media_ids")).path("media_ids");
        if (!ids.isArray() || ids.isEmpty()) {
            throw XBody.invalid("$.media.media_ids: there must be a minimum of 1 items in the array");
        }
        if (ids.size() > MOST_MEDIA) {
            throw XBody.invalid("$.media.media_ids: there must be a maximum of 4 items in the array");
        }
        return ids.valueStream().map(id -> id(id, "$.media.media_ids")).toList();
    }

    private static Optional<String> parent(JsonNode reply) {
        if (reply.isMissingNode()) {
            return Optional.empty();
        }
        XBody.object(reply, "$.reply", Set.of("in_reply_to_tweet_id"));
        return Optional.of(id(reply.path("in_reply_to_tweet_id"), "$.reply.in_reply_to_tweet_id"));
    }

    private static String id(JsonNode node, String path) {
        if (!node.isString() || !node.asString().matches(ID)) {
            throw XBody.invalid(path + ": does not match the regex pattern ^" + ID + "$");
        }
        return node.asString();
    }
}
