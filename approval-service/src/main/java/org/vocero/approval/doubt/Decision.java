package org.vocero.approval.doubt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person can say. */
public enum Decision {
    POSTED,
    /** To be tried once more, if it is in time. */
    NOT_POSTED,
    /** It is not posted and will not be. */
    GIVEN_UP;

    /** The name that is used in forms, message keys, events and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Decision> of(String key) {
        return Arrays.stream(values())
                .filter(decision -> decision.key().equals(key))
                .findAny();
    }
}
