package org.vocero.publishing.hold;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A hold that is in force.
 *
 * @param onTheWire calls that it came too late for, oldest first; at most {@link #LISTED}
 * @param onTheWireCount how many there were in all
 */
public record InForce(UUID hold, Instant at, List<OnTheWire> onTheWire, int onTheWireCount) {

    /** So that telling of them fits into one message. */
    public static final int LISTED = 1_000;

    public InForce {
        onTheWire = List.copyOf(onTheWire);
    }

    /**
     * A call that was under way, or ended without an answer.
     *
     * @param state {@code sending} or {@code uncertain}
     */
    public record OnTheWire(
            UUID publication,
            UUID post,
            int version,
            String campaign,
            String account,
            String channel,
            String state,
            Instant attemptedAt) {}
}
