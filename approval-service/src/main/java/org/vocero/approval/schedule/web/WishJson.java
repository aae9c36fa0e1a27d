package org.vocero.approval.schedule.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.schedule.MovePosts;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.schedule.Wish;

/**
 * Which posts are moved, and where to.
 *
 * @param posts keys; without any, those that {@code state}, {@code follows} and {@code text} let through
 * @param by a duration; otherwise {@code anchor} says the event or the date
 * @param seen what the preview gave
 */
record WishJson(
        @Nullable List<String> posts,
        @Nullable String state,
        @Nullable String follows,
        @Nullable String text,
        @Nullable String by,
        @Nullable String anchor,
        @Nullable String offset,
        @Nullable String localTime,
        @Nullable String zone,
        @Nullable String seen) {

    MovePosts command(String campaign, String who) {
        return new MovePosts(
                campaign,
                new Selection(posts == null ? List.of() : posts, state, follows, text),
                new Wish(given(by), given(anchor), given(offset), given(localTime), given(zone), null),
                given(seen),
                who);
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
