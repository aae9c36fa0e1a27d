package org.vocero.contracts.publishing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * A thread was begun, and the rest of it does not follow by itself.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 * @param posted how many of its posts stand on the platform
 * @param of how many there were to be
 * @param url of the first
 * @param reason why the rest does not follow
 * @param costUsd what the platform charges for those that stand there, in US dollars; absent where it charges nothing
 * @param needsPerson whether a person may decide what becomes of the rest
 * @param token a person's decision must bear it to count
 */
public record PublishedInPart(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        int posted,
        int of,
        String url,
        String reason,
        String detail,
        Instant at,
        @Nullable BigDecimal costUsd,
        boolean needsPerson,
        long token)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
