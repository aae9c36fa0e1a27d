package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * No hold keeps it back any more: it is posted as soon as its account's turn comes.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 */
public record PublishingResumed(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        Instant resumedAt)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
