package org.vocero.approval.tracking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a publication stands, in the words that people are shown. */
public enum State {
    /** Approved; its event has no date yet, or the scheduler has not spoken yet. */
    PLANNED,
    SCHEDULED,
    /** Fell due and is with its channel's publisher. */
    RELEASED,
    DEFERRED,
    /** A person's hold keeps it back. */
    HELD,
    /** A call ended without an answer: only a look at the account tells whether the post exists. */
    UNCERTAIN,
    /** A part of a thread stands on the account, and the rest does not follow by itself. */
    PARTIAL,
    PUBLISHED,
    FAILED,
    MISSED,
    CANCELLED;

    /** The name that is used in addresses, message keys and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findAny();
    }
}
