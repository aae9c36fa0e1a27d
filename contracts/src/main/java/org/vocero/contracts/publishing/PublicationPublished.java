package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/** The platform has the post. */
public record PublicationPublished(
        UUID publicationId,
        UUID postId,
        int version,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        String remoteId,
        String url,
        Instant publishedAt,
        int attempts)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
