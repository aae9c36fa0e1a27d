package org.vocero.sandbox.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the wall's memory. */
public sealed interface WallEntry {

    /** What the entry makes of the wall. */
    void applyTo(Wall.State state);

    /** A post was taken; unpublished if {@code publishedAt} is {@code null}. */
    record Posted(
            String id,
            String account,
            Channel channel,
            String handle,
            String text,
            @Nullable String link,
            Instant createdAt,
            @Nullable Instant publishedAt)
            implements WallEntry {

        @Override
        public void applyTo(Wall.State state) {
            state.add(new WallPost(id, account, channel, handle, text, link, createdAt, publishedAt, 0));
        }
    }

    /** An unpublished post was published. */
    record Published(String id, Instant at) implements WallEntry {

        @Override
        public void applyTo(Wall.State state) {
            state.change(id, post -> post.publishedAt(at));
        }
    }

    /** The post was sent once more, and the platform refused the repetition. */
    record RepeatRefused(String id, Instant at) implements WallEntry {

        @Override
        public void applyTo(Wall.State state) {
            state.change(id, WallPost::repeated);
        }
    }
}
