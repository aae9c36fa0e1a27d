package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * The publisher could not post it before its not-after, and will not.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 * @param reason {@code too-late}, or what it waited for
 */
public record PublishingMissed(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        Instant notAfter,
        Instant missedAt,
        String reason,
        String detail)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
