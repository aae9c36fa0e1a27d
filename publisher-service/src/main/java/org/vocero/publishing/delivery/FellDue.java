package org.vocero.publishing.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of what fell due while a hold stood. */
public enum FellDue {
    /** What is still in time is posted, as whatever is overdue is. */
    POST,
    /** Nothing of it is posted. */
    DROP,
    /** A person decides on each. */
    DECIDE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is called so.
     *
     * @param label {@code null} is {@link #POST}
     * @throws IllegalArgumentException for one that this version does not know: the hold stays rather than that something is posted
     */
    public static FellDue of(@Nullable String label) {
        return label == null ? POST : valueOf(label.toUpperCase(Locale.ROOT));
    }
}
