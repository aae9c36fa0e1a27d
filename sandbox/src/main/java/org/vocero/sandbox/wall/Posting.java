package org.vocero.sandbox.wall;

import java.util.function.Function;

/** What came of posting. */
public sealed interface Posting {

    /** Applies the function for the case at hand. */
    <T> T match(Function<Taken, T> taken, Function<Repeats, T> repeats);

    /** It is on the wall's disk. */
    record Taken(WallPost post) implements Posting {

        @Override
        public <T> T match(Function<Taken, T> taken, Function<Repeats, T> repeats) {
            return taken.apply(this);
        }
    }

    /** The account posted just that a short while ago; nothing was posted now. */
    record Repeats(WallPost earlier) implements Posting {

        @Override
        public <T> T match(Function<Taken, T> taken, Function<Repeats, T> repeats) {
            return repeats.apply(this);
        }
    }
}
