package org.vocero.approval.post;

import java.util.Locale;
import java.util.Optional;

/** Where a version stands. */
public enum State {
    /** Waits for a decision. */
    DRAFT,
    /** May be posted. */
    APPROVED,
    /** Was refused. */
    REFUSED,
    /** Was approved, and no longer is. */
    WITHDRAWN,
    /** Was never decided on, and never will be: a newer version took its place. */
    SUPERSEDED;

    /** What becomes of a version when a newer one follows it; empty if it stays what it is. */
    Optional<State> whenFollowed() {
        return switch (this) {
            case DRAFT -> Optional.of(SUPERSEDED);
            case APPROVED -> Optional.of(WITHDRAWN);
            case REFUSED, WITHDRAWN, SUPERSEDED -> Optional.empty();
        };
    }

    /** Its name in the database and in REST. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
