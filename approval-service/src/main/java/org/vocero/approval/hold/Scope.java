package org.vocero.approval.hold;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a hold's target is. */
public enum Scope {
    EVERYTHING,
    CAMPAIGN,
    ACCOUNT,
    CHANNEL,
    LANGUAGE,
    /** Accounts of a region, also those that join it while the hold stands. */
    REGION;

    /** The name that is used in addresses, message keys, events and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findAny();
    }
}
