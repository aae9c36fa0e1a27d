package org.vocero.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/** A hold holds nothing back any more, whether its placing has been heard of or not. It is never placed again. */
public record HoldLifted(UUID holdId, String reason, String liftedBy, Instant liftedAt) implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(holdId);
    }
}
