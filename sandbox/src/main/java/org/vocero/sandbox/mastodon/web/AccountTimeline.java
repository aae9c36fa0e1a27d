package org.vocero.sandbox.mastodon.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vocero.sandbox.wall.WallPost;

/**
 * The part of an account's statuses that was asked for.
 *
 * @param maxId only ids less than this
 * @param sinceId only ids greater than this, the newest of them
 * @param minId only ids greater than this, those next to it
 */
record AccountTimeline(
        Optional<Long> maxId, Optional<Long> sinceId, Optional<Long> minId, int limit, boolean onlyMedia) {

    static final Set<String> PARAMETERS = Set.of(
            "max_id",
            "since_id",
            "min_id",
            "limit",
            "only_media",
            "exclude_replies",
            "exclude_reblogs",
            "pinned",
            "tagged");

    private static final int LIMIT = 20;

    /** Replies to oneself stay where replies are excluded: all replies here are such or none. */
    static AccountTimeline of(Parameters parameters) {
        parameters.flag("exclude_replies");
        parameters.flag("exclude_reblogs");
        if (parameters.flag("pinned") || parameters.text("tagged").isPresent()) {
            throw MastodonError.unprocessable("This sandbox neither pins nor looks for tags");
        }
        return new AccountTimeline(
                parameters.number("max_id"),
                parameters.number("since_id"),
                parameters.number("min_id"),
                (int) Math.min(2 * LIMIT, Math.max(1, parameters.number("limit").orElse((long) LIMIT))),
                parameters.flag("only_media"));
    }

    /** Of the account's statuses, newest first. */
    List<WallPost> page(List<WallPost> posts) {
        List<WallPost> matching = posts.stream()
                .filter(post -> post.number() < maxId.orElse(Long.MAX_VALUE))
                .filter(post -> post.number() > Math.max(sinceId.orElse(-1L), minId.orElse(-1L)))
                .filter(post -> !onlyMedia || !post.pictures().isEmpty())
                .toList();
        if (minId.isEmpty()) {
            return matching.subList(0, Math.min(limit, matching.size()));
        }
        List<WallPost> oldest = new ArrayList<>(matching);
        Collections.reverse(oldest);
        List<WallPost> page = new ArrayList<>(oldest.subList(0, Math.min(limit, oldest.size())));
        Collections.reverse(page);
        return page;
    }

    /** Where the pages before and after this one are. */
    Optional<String> link(List<WallPost> page, String url) {
        if (page.isEmpty()) {
            return Optional.empty();
        }
        String next = page.size() < limit
                ? ""
                : "<" + url + "?limit=" + limit + "&max_id="
                        + page.get(page.size() - 1).id() + ">; rel=\"next\", ";
        return Optional.of(
                next + "<" + url + "?limit=" + limit + "&min_id=" + page.get(0).id() + ">; rel=\"prev\"");
    }
}
