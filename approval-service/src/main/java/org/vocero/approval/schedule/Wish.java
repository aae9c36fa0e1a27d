package org.vocero.approval.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people want done with posts, as they wrote it: moved by a time, moved to a date or an event, or moved back.
 *
 * @param by an ISO duration, as {@code P1D}, {@code -PT2H30M}; of days and local hours
 * @param anchor an event of the campaign, or an ISO date
 * @param offset from that, an ISO period
 * @param localTime empty: each keeps its own
 * @param zone an IANA zone, or {@link #OWN}; empty: as it is
 * @param undone the move that is undone; {@code null} otherwise
 */
public record Wish(
        String by,
        String anchor,
        String offset,
        String localTime,
        String zone,
        @Nullable UUID undone) {

    /** Each in its account's own zone. */
    public static final String OWN = "own";

    public static Wish undoing(UUID move) {
        return new Wish("", "", "", "", "", move);
    }

    /** Whether anything was written. */
    public boolean isEmpty() {
        return by.isBlank() && anchor.isBlank() && undone == null;
    }
}
