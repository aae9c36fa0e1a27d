package org.vocero.approval.connection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much is left of what a platform allows, as the publisher counts it.
 *
 * @param scope {@code account}, or {@code app} of what all accounts of the channel share
 * @param left calls, points or posts, as the platform counts
 * @param of how many there are within the window; {@code null} if the platform itself said what is left
 * @param until when all are there again; {@code null} if none is missing
 * @param posts for how many posts without pictures that is enough
 */
public record Limit(
        String scope,
        long left,
        @Nullable Long of,
        @Nullable Duration within,
        @Nullable Instant until,
        long posts) {

    private static final int SCARCE = 4;

    /** A quarter or less; platforms are only quoted when it is. */
    public boolean isScarce() {
        return of == null || left <= of / SCARCE;
    }
}
