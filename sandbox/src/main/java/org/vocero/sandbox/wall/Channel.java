package org.vocero.sandbox.wall;

import java.util.Locale;

/** A platform that the sandbox stands in for. */
public enum Channel {
    X,
    FACEBOOK;

    /** The name by which Vocero calls it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
