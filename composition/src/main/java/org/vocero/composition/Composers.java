package org.vocero.composition;

import java.util.Map;
import java.util.Optional;

/** The composers of the channels that Vocero posts on. */
public final class Composers {

    /** X's limit for an account without a subscription, in weighted characters (docs.x.com, "Counting characters", 2026-11). */
    private static final int X_LIMIT = 280;

    /** Facebook's limit for a page's post, in UTF-16 code units (2026-11). */
    private static final int FACEBOOK_LIMIT = 63_206;

    private static final Map<String, Composer> BY_CHANNEL = Map.of(
            "x", new TextComposer(X_LIMIT, WeightedLength::of, TextComposer.LinkPlace.IN_TEXT),
            "facebook", new TextComposer(FACEBOOK_LIMIT, String::length, TextComposer.LinkPlace.ATTACHED));

    private Composers() {}

    /** The composer of a channel; empty for a channel that this version does not know. */
    public static Optional<Composer> forChannel(String channel) {
        return Optional.ofNullable(BY_CHANNEL.get(channel));
    }
}
