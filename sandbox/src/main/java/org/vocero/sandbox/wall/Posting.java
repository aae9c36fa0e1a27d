package org.vocero.sandbox.wall;

import java.util.function.Function;

/** What came of posting. */
public sealed interface Posting {

    /** Applies the function for the case at hand. */
    <T> T match(Function<WallPost, T> taken, Function<WallPost, T> same, Function<WallPost, T> repeats);

    /** It is on the wall's disk. */
    record Taken(WallPost post) implements Posting {

        @Override
        public <T> T match(Function<WallPost, T> taken, Function<WallPost, T> same, Function<WallPost, T> repeats) {
            return taken.apply(post);
        }
    }

    /** The platform knows this request by its key: the post is the one that it made then. */
    record Same(WallPost earlier) implements Posting {

        @Override
        public <T> T match(Function<WallPost, T> taken, Function<WallPost, T> same, Function<WallPost, T> repeats) {
            return same.apply(earlier);
        }
    }

    /** The account posted just that a short while ago; nothing was posted now. */
    record Repeats(WallPost earlier) implements Posting {

        @Override
        public <T> T match(Function<WallPost, T> taken, Function<WallPost, T> same, Function<WallPost, T> repeats) {
            return repeats.apply(earlier);
        }
    }
}
