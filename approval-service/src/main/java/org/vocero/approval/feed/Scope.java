package org.vocero.approval.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a feed is of. */
public enum Scope {
    CAMPAIGN,
    ACCOUNT;

    /** The name that is used in addresses, message keys and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findAny();
    }
}
