package org.vocero.sandbox.wall;

import java.util.Locale;

/** A platform that the sandbox stands in for. */
public enum Channel {
    X,
    FACEBOOK,
    MASTODON,
    BLUESKY;

    /** The name by which Vocero calls it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it refuses an account its own text for a while: Mastodon and Bluesky take it as often as it comes. */
    boolean refusesRepetition(Content content) {
        return switch (this) {
            case X -> content.pictures().isEmpty();
            case FACEBOOK -> true;
            case MASTODON, BLUESKY -> false;
        };
    }
}
