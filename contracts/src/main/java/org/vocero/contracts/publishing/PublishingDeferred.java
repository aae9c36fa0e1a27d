package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * The post waits, for a limit or after a failure that is safe to repeat.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 */
public record PublishingDeferred(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        Instant until,
        String reason,
        String detail)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
