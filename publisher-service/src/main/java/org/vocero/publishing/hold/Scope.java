package org.vocero.publishing.hold;

import java.util.Locale;

/** What a hold's target is. */
public enum Scope {
    EVERYTHING,
    CAMPAIGN,
    ACCOUNT,
    CHANNEL,
    LANGUAGE,
    /** Accounts that are named with the hold. */
    REGION;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scope of that name.
     *
     * @throws IllegalArgumentException for one that this version cannot keep: nobody may think that it does
     */
    public static Scope of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
