package org.vocero.contracts.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * A publication has another due instant, or none while its anchor is not dated.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 */
public record PublicationRescheduled(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        String language,
        @Nullable Instant dueAt,
        @Nullable Instant notAfter)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
