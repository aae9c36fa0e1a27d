package org.vocero.sandbox.wall.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.wall.WallPost.Tally;

/**
 * A post as the templates show it.
 *
 * @param anchor the element's id
 * @param id as the platform has it
 * @param inReplyTo the id of the post that this one replies to
 * @param language BCP 47
 * @param at ISO 8601
 * @param shownAt for people, in the account's zone
 * @param path where this post has a page of its own
 * @param timesPosted how often the account posted this text; more than once is what must never happen
 */
record Card(
        String anchor,
        String id,
        @Nullable String inReplyTo,
        Face face,
        String language,
        List<Piece> text,
        @Nullable LinkCard link,
        List<Shot> pictures,
        String at,
        String shownAt,
        String path,
        int timesPosted,
        Tally tally) {

    /**
     * Who posts.
     *
     * @param address as the platform writes it: with an at sign, or as a page
     * @param tone which of the palette's colours is theirs
     */
    record Face(
            String account,
            String channel,
            String handle,
            String address,
            String name,
            String language,
            String initials,
            int tone) {}

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

    /** A picture. */
    record Shot(String src, String alt) {}

    /** The box that Facebook makes or Bluesky makes of a link beside the text. */
    record LinkCard(String href, String domain, String title) {}

    public boolean isDuplicate() {
        return timesPosted > 1;
    }
}
