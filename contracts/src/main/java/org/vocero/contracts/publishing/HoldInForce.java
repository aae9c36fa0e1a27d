package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * A hold is in force: every claim from before has ended, and no later one takes what the hold covers.
 *
 * @param onTheWire what was under way at that moment and may still appear, oldest call first; at most 1,000
 * @param onTheWireCount how many there were in all
 */
public record HoldInForce(UUID holdId, Instant inForceAt, List<OnTheWire> onTheWire, int onTheWireCount)
        implements Event {

    public HoldInForce {
        onTheWire = List.copyOf(onTheWire);
    }

    @Override
    public String subject() {
        return Event.subjectOf(holdId);
    }

    /**
     * A call that a hold came too late for.
     *
     * @param state {@code sending}, or {@code uncertain}: the call ended without an answer
     */
    public record OnTheWire(
            UUID publicationId,
            UUID postId,
            int version,
            String campaign,
            String account,
            String channel,
            String state,
            Instant attemptedAt) {}
}
