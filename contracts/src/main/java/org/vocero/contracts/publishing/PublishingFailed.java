package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * The platform refused the post for good.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 */
public record PublishingFailed(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        String reason,
        String detail,
        Instant failedAt)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
