package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.wall.WallPost;

/**
 * The part of a repository's posts that was asked for.
 *
 * @param cursor the key that the page before ended with
 * @param isReversed whether the oldest come first
 */
record RecordPage(int limit, @Nullable String cursor, boolean isReversed) {

    private static final int MOST = 100;

    /** @throws XrpcError 400 if the limit is not within bounds */
    static RecordPage of(HttpServletRequest request) {
        String limit = request.getParameter("limit") == null ? "50" : request.getParameter("limit");
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw XrpcError.invalid("limit must be from 1 to " + MOST);
        }
        return new RecordPage(
                Integer.parseInt(limit),
                request.getParameter("cursor"),
                "true".equals(request.getParameter("reverse")));
    }

    List<WallPost> of(List<WallPost> posts) {
        Comparator<String> order = isReversed ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return posts.stream()
                .filter(post -> cursor == null || order.compare(cursor, key(post)) < 0)
                .sorted(Comparator.comparing(RecordPage::key, order))
                .limit(limit)
                .toList();
    }

    static String key(WallPost post) {
        return post.id().substring(post.id().lastIndexOf('/') + 1);
    }
}
