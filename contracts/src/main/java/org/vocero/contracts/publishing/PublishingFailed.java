package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/** The platform refused the post for good. */
public record PublishingFailed(
        UUID publicationId,
        UUID postId,
        int version,
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
