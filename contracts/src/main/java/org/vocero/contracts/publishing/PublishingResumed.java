package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/** No hold keeps it back any more: it is posted as soon as its account's turn comes. */
public record PublishingResumed(
        UUID publicationId,
        UUID postId,
        int version,
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
