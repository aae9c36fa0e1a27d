package org.vocero.approval.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;

/**
 * A record that a service could not handle.
 *
 * @param consumer the service
 * @param origin partition and offset on its topic, as {@code partition@offset}
 * @param eventType wire name of the event; {@code null} if it bears none
 * @param data what it says, as text, cut off where it is long
 * @param replayed {@code null} unless it got another try
 * @param discarded {@code null} unless it was given up
 */
public record DeadLetter(
        long id,
        String topic,
        String consumer,
        String origin,
        String key,
        @Nullable String eventType,
        @Nullable String eventId,
        String data,
        String reason,
        Instant buriedAt,
        @Nullable Act replayed,
        @Nullable Discarding discarded) {

    /** Whether somebody has still to do something about it. */
    public boolean waits() {
        return replayed == null && discarded == null;
    }

    /** A person gave it up: no other try will help, or none is wanted. */
    public record Discarding(Act act, String reason) {}
}
