package org.vocero.sandbox.x;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The nonces of requests that could still be replayed. */
final class SpentNonces {

    private final Duration kept;
    private final Map<String, Instant> spent = new HashMap<>();
    private Instant nextSweep = Instant.MIN;

    /** @param kept for how long a request's timestamp is accepted at most */
    SpentNonces(Duration kept) {
        this.kept = kept;
    }

    /** False if it was spent before. */
    synchronized boolean spend(String nonce, Instant now) {
        if (now.isAfter(nextSweep)) {
            spent.values().removeIf(at -> at.plus(kept).isBefore(now));
            nextSweep = now.plus(kept);
        }
        return spent.putIfAbsent(nonce, now) == null;
    }
}
