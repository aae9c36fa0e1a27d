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
 * @param replayed {@code null} while it waits
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
        @Nullable Act replayed) {}
