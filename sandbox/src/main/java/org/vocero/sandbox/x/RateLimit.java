package org.vocero.sandbox.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many calls X takes from each user within its window of 15 minutes (docs.x.com, 2026-11: 100 posts). */
public final class RateLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final int limit;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    public RateLimit(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Counts one more call of this user. */
    public synchronized Standing take(String userId) {
        Instant now = clock.instant();
        Window window = windows.get(userId);
        if (window == null || !now.isBefore(window.end)) {
            window = new Window(now.plus(WINDOW), 0);
        }
        boolean within = window.used < limit;
        Window after = within ? new Window(window.end, window.used + 1) : window;
        windows.put(userId, after);
        return new Standing(within, limit, limit - after.used, after.end);
    }

    /**
     * Where a user stands after a call.
     *
     * @param within whether the call was within the limit
     * @param reset when the window ends
     */
    public record Standing(boolean within, int limit, int remaining, Instant reset) {}

    private record Window(Instant end, int used) {}
}
