package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/** The approval was withdrawn before the call. */
public record PublishingCancelled(
        UUID publicationId,
        UUID postId,
        int version,
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
