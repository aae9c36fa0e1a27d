package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A hold is lifted.
 *
 * @param fellDue what becomes of what fell due until then; what is due later only waits again
 * @param by the person
 */
public record Lifting(UUID hold, FellDue fellDue, String reason, String by, Instant at) {

    /** How one stands that it held back and that is not too late. */
    State next(Publication publication, Instant now) {
        String who = by + ": " + reason;
        return switch (publication.dueAt().isAfter(at) ? FellDue.POST : fellDue) {
            case POST -> new State.Waiting();
            case DROP -> new State.Cancelled("dropped by " + who, now);
            case DECIDE -> new State.Missed(now, "left-to-decide", who);
        };
    }
}
