package org.vocero.sandbox.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.WallPost.Tally;

/** One line of the wall's memory. */
public sealed interface WallEntry {

    /** What the entry makes of the wall. */
    void applyTo(WallState state);

    /** A post was taken; unpublished if {@code publishedAt} is {@code null}. */
    record Posted(
            long number,
            String id,
            String account,
            Channel channel,
            String handle,
            Content content,
            @Nullable String key,
            Instant createdAt,
            @Nullable Instant publishedAt)
            implements WallEntry {

        @Override
        public void applyTo(WallState state) {
            state.add(
                    new WallPost(number, id, account, channel, handle, content, createdAt, publishedAt, Tally.NOTHING),
                    key);
        }
    }

    /** An unpublished post was published. */
    record Published(String id, Instant at) implements WallEntry {

        @Override
        public void applyTo(WallState state) {
            state.change(id, post -> post.publishedAt(at));
        }
    }

    /** What a post says was changed. */
    record Edited(String id, Content content, Instant at) implements WallEntry {

        @Override
        public void applyTo(WallState state) {
            state.change(id, post -> post.saying(content));
        }
    }

    /** The post was sent once more, and the platform refused the repetition. */
    record RepeatRefused(String id, Instant at) implements WallEntry {

        @Override
        public void applyTo(WallState state) {
            state.change(id, post -> post.counting(new Tally(1, 0, 0)));
        }
    }

    /** The post was sent once more under its key, and the platform answered with it. */
    record RepeatAnswered(String id, Instant at) implements WallEntry {

        @Override
        public void applyTo(WallState state) {
            state.change(id, post -> post.counting(new Tally(0, 1, 0)));
        }
    }

    /** A picture was uploaded. */
    record Uploaded(String id, String account, String digest, PictureKind kind, long size, String alt, Instant at)
            implements WallEntry {

        @Override
        public void applyTo(WallState state) {
            state.put(new Upload(id, account, digest, kind, size, alt, at, false));
        }
    }

    /** An uploaded picture was given another alt text. */
    record Described(String account, String id, String alt) implements WallEntry {

        @Override
        public void applyTo(WallState state) {
            state.upload(account, id).ifPresent(upload -> state.put(upload.describedAs(alt)));
        }
    }
}
