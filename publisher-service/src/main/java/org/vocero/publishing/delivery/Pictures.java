package org.vocero.publishing.delivery;

import java.util.function.Function;

/** Where the bytes of pictures are. */
@FunctionalInterface
public interface Pictures {

    /** A picture's bytes, proved to be those that its digest names. Ends in time and never throws for what a network does. */
    Fetched fetch(Publication.Picture picture);

    /** What came of fetching a picture. */
    sealed interface Fetched {

        /** Applies the function for the case at hand. */
        <T> T match(Function<Genuine, T> genuine, Function<Away, T> away, Function<Wrong, T> wrong);
    }

    /** The picture that was approved. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Genuine(byte[] bytes) implements Fetched {

        @Override
        public <T> T match(Function<Genuine, T> genuine, Function<Away, T> away, Function<Wrong, T> wrong) {
            return genuine.apply(this);
        }
    }

    /** It cannot be had now. */
    record Away(String detail) implements Fetched {

        @Override
        public <T> T match(Function<Genuine, T> genuine, Function<Away, T> away, Function<Wrong, T> wrong) {
            return away.apply(this);
        }
    }

    /** What there is under its digest is not what was approved, or there is nothing: waiting does not help. */
    record Wrong(String reason, String detail) implements Fetched {

        @Override
        public <T> T match(Function<Genuine, T> genuine, Function<Away, T> away, Function<Wrong, T> wrong) {
            return wrong.apply(this);
        }
    }
}
