package org.vocero.publishing.limit;

import java.time.Instant;

/**
 * What a platform said of a limit.
 *
 * @param limit which one, as the platform names it: a platform has several, with windows of their own
 * @param left how many tokens; zero if it refuses for now
 * @param of how many
 * @param until when it counts anew
 */
public record Reading(Scope scope, String limit, long left, long of, Instant until) {

    private static final int SCARCE = 4;

    public Reading {
        if (left < 0) {
            throw new IllegalArgumentException("less than nothing is left: " + left);
        }
    }

    /** The platform takes nothing before then. */
    public static Reading nothing(Scope scope, String limit, Instant until) {
        return new Reading(scope, limit, 0, 1, until);
    }

    /** Whether so little is left, a quarter, that it could come to an end before the next answer tells of it. */
    public boolean isScarce() {
        return left <= of / SCARCE;
    }
}
