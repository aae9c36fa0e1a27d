package org.vocero.publishing.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before something is tried again: decorrelated, so that those who failed together do not come back together
 * (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015).
 *
 * @param base the shortest pause
 * @param cap the longest
 */
public record Backoff(Duration base, Duration cap, RandomGenerator random) {

    private static final int GROWTH = 3;

    public Backoff {
        if (base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("no back-off between %s and %s".formatted(base, cap));
        }
    }

    /** Between base and three times what was waited before, and never more than the cap. */
    public Duration after(Duration previous) {
        long least = base.toMillis();
        long most = Math.max(least, Math.min(cap.toMillis(), previous.toMillis()) * GROWTH);
        return Duration.ofMillis(Math.min(cap.toMillis(), random.nextLong(least, most + 1)));
    }
}
