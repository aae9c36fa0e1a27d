package org.vocero.sandbox.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many calls a platform takes from each caller within a window, which starts with the caller's first call. */
public final class RateLimit {

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    public RateLimit(int limit, Duration window, Clock clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** Counts one more call of this caller. */
    public Standing take(String caller) {
        return take(caller, 1);
    }

    /** Counts a call that costs more than another; one that does not fit costs nothing. */
    public synchronized Standing take(String caller, int cost) {
        Instant now = clock.instant();
        Window open = windows.get(caller);
        if (open == null || !now.isBefore(open.end)) {
            open = new Window(now.plus(window), 0);
        }
        boolean within = open.used + cost <= limit;
        Window after = within ? new Window(open.end, open.used + cost) : open;
        windows.put(caller, after);
        return new Standing(within, limit, limit - after.used, after.end);
    }

    /**
     * Where a caller stands after a call.
     *
     * @param within whether the call was within the limit
     * @param reset when the window ends
     */
    public record Standing(boolean within, int limit, int remaining, Instant reset) {}

    private record Window(Instant end, int used) {}
}
