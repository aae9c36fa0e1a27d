package org.vocero.contracts.publishing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * The platform has the post.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 * @param costUsd what it charges for it, in US dollars; absent where it charges nothing
 */
public record PublicationPublished(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        String remoteId,
        String url,
        Instant publishedAt,
        int attempts,
        @Nullable BigDecimal costUsd)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
