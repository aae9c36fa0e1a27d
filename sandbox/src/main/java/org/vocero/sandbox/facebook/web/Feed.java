package org.vocero.sandbox.facebook.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;
import org.vocero.sandbox.wall.WallPost;

/**
 * The part of a page's published posts that was asked for.
 *
 * @param since inclusive, of the time of creation
 * @param until inclusive
 * @param after the id that the page before ended with; empty for the first
 */
record Feed(Instant since, Instant until, int limit, String after, String url) {

    static Feed of(GraphParameters parameters, String url) {
        return new Feed(
                parameters.instant("since").orElse(Instant.MIN),
                parameters.instant("until").orElse(Instant.MAX),
                parameters.number("limit", 1, 100, 25),
                parameters.text("after").map(Feed::decoded).orElse(""),
                url);
    }

    /** @param posts of the page, newest first */
    Map<String, ?> page(List<WallPost> posts, Function<WallPost, Map<String, Object>> view) {
        List<WallPost> matching = rest(posts).stream()
                .filter(post -> !post.createdAt().isBefore(since))
                .filter(post -> !post.createdAt().isAfter(until))
                .toList();
        List<WallPost> page = matching.subList(0, Math.min(limit, matching.size()));
        if (page.isEmpty()) {
            return Map.of("data", List.of());
        }
        String last = encoded(page.get(page.size() - 1).id());
        Map<String, Object> paging = new LinkedHashMap<>();
        paging.put("cursors", Map.of("before", encoded(page.get(0).id()), "after", last));
        if (matching.size() > page.size()) {
            paging.put("next", next(last));
        }
        return Map.of("data", page.stream().map(view).toList(), "paging", paging);
    }

    private List<WallPost> rest(List<WallPost> posts) {
        if (after.isEmpty()) {
            return posts;
        }
        return posts.stream()
                .dropWhile(post -> !post.id().equals(after))
                .skip(1)
                .toList();
    }

    private String next(String cursor) {
        return UriComponentsBuilder.fromUriString(url)
                .queryParam("limit", limit)
                .queryParam("after", cursor)
                .toUriString();
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphError.badParameter("param after is not a cursor");
        }
    }
}
