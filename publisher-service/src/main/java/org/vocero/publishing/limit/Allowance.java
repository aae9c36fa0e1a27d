package org.vocero.publishing.limit;

import java.time.Duration;

/**
 * So many tokens within a window of time. The window begins with the first that is taken, as platforms count, and when it is
 * over all are there again.
 *
 * @param tokens at least one; what one stands for, only the channel knows
 */
public record Allowance(long tokens, Duration within) {

    public Allowance {
        if (tokens < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("no allowance: " + tokens + " within " + within);
        }
    }
}
