package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * The approval was withdrawn before the call.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 */
public record PublishingCancelled(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        String reason,
        Instant cancelledAt)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
