package org.vocero.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/** The approval of a version, and of every earlier one, no longer holds: nothing of it may be posted any more. */
public record PostWithdrawn(
        UUID postId, int version, String campaign, String reason, String withdrawnBy, Instant withdrawnAt)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(postId);
    }
}
