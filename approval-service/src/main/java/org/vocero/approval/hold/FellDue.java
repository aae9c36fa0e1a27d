package org.vocero.approval.hold;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of what fell due while a hold stood. */
public enum FellDue {
    /** What is still in time is posted, with each account's least distance. */
    POST,
    /** Nothing of it is posted. */
    DROP,
    /** It is missed, and a person decides on each. */
    DECIDE;

    /** The name that is used in forms, message keys, events and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A blank one is {@link #POST}. */
    static Optional<FellDue> of(String key) {
        return key.isBlank()
                ? Optional.of(POST)
                : Arrays.stream(values())
                        .filter(choice -> choice.key().equals(key))
                        .findAny();
    }
}
