package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What a platform answers when asked whether it has a message. */
public sealed interface LookUp {

    /** Applies the function for the case at hand. */
    <T> T match(Function<Seen, T> seen, Function<Impossible, T> impossible);

    /**
     * It answered.
     *
     * @param matches the account's posts that show the message, oldest first; empty if there are none
     */
    record Seen(List<Sighting> matches) implements LookUp {

        public Seen {
            matches = List.copyOf(matches);
        }

        @Override
        public <T> T match(Function<Seen, T> seen, Function<Impossible, T> impossible) {
            return seen.apply(this);
        }
    }

    /** It could not be asked: this says nothing about whether the post exists. */
    record Impossible(String detail) implements LookUp {

        @Override
        public <T> T match(Function<Seen, T> seen, Function<Impossible, T> impossible) {
            return impossible.apply(this);
        }
    }

    /** A post on the platform that shows the message. */
    record Sighting(String remoteId, String url, Instant createdAt) {}
}
