package org.vocero.sandbox.x.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vocero.sandbox.wall.WallPost;

/**
 * The part of a user's posts that was asked for.
 *
 * @param from the first instant, inclusive
 * @param to the last, exclusive
 * @param after only ids greater than this
 * @param before only ids less than this
 */
record Timeline(Instant from, Instant to, long after, long before, int size, boolean withReplies) {

    private static final String TOKEN_PREFIX = "7140";

    static Timeline of(XQuery query) {
        query.text("exclude").ifPresent(value -> {
            if (!value.matches("(retweets|replies)(,(retweets|replies))?")) {
                throw query.invalid(
                        "exclude",
                        "The `exclude` query parameter value [" + value + "] is not one of [replies,retweets]");
            }
        });
        long untilId = query.id("until_id").orElse(Long.MAX_VALUE);
        long page = query.text("pagination_token")
                .map(token -> before(token, query))
                .orElse(Long.MAX_VALUE);
        return new Timeline(
                query.instant("start_time").orElse(Instant.MIN),
                query.instant("end_time").orElse(Instant.MAX),
                query.id("since_id").orElse(-1L),
                Math.min(untilId, page),
                query.number("max_results", 5, 100, 10),
                !query.text("exclude").orElse("").contains("replies"));
    }

    /** @param posts of the user, newest first */
    Map<String, ?> page(List<WallPost> posts, Function<WallPost, Map<String, Object>> view) {
        List<WallPost> matching = posts.stream().filter(this::includes).toList();
        List<WallPost> page = posts(posts);
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("result_count", page.size());
        if (page.isEmpty()) {
            return Map.of("meta", meta);
        }
        String oldest = page.get(page.size() - 1).id();
        meta.put("newest_id", page.get(0).id());
        meta.put("oldest_id", oldest);
        if (matching.size() > page.size()) {
            meta.put("next_token", TOKEN_PREFIX + Long.toString(Long.parseLong(oldest), Character.MAX_RADIX));
        }
        return Map.of("data", page.stream().map(view).toList(), "meta", meta);
    }

    /** Those of the page. */
    List<WallPost> posts(List<WallPost> posts) {
        return posts.stream().filter(this::includes).limit(size).toList();
    }

    private boolean includes(WallPost post) {
        long id = Long.parseLong(post.id());
        return id > after
                && (withReplies || post.content().inReplyTo() == null)
                && id < before
                && !post.createdAt().isBefore(from)
                && post.createdAt().isBefore(to);
    }

    private static long before(String token, XQuery query) {
        if (!token.matches(TOKEN_PREFIX + "[0-9a-z]{1,12}")) {
            throw query.invalid(
                    "pagination_token", "The `pagination_token` query parameter value [" + token + "] is not valid");
        }
        return Long.parseLong(token.substring(TOKEN_PREFIX.length()), Character.MAX_RADIX);
    }
}
