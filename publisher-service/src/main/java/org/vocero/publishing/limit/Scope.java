package org.vocero.publishing.limit;

import java.util.Locale;

/** Whose limit it is. */
public enum Scope {
    ACCOUNT,
    /** Shared by all accounts of a channel. */
    APP;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
