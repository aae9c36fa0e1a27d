package org.vocero.sandbox.wall.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as the templates show it.
 *
 * @param anchor the element's id
 * @param at ISO 8601
 * @param shownAt for people, in the account's zone
 * @param path where this post has a page of its own
 * @param timesPosted how often the account posted this text; more than once is what must never happen
 * @param repeatsRefused how often the platform kept it from happening
 */
record Card(
        String anchor,
        Face face,
        List<Piece> text,
        @Nullable LinkCard link,
        String at,
        String shownAt,
        String path,
        int timesPosted,
        int repeatsRefused) {

    /**
     * Who posts.
     *
     * @param tone which of the palette's colours is theirs
     */
    record Face(
            String account, String channel, String handle, String name, String language, String initials, int tone) {}

    /**
     * A part of the text.
     *
     * @param href where it leads, for a link
     */
    record Piece(Kind kind, String text, @Nullable String href) {

        enum Kind {
            TEXT,
            LINK,
            TAG
        }
    }

    /** The box that Facebook makes of a link beside the text. */
    record LinkCard(String href, String domain, String title) {}

    public boolean isDuplicate() {
        return timesPosted > 1;
    }
}
