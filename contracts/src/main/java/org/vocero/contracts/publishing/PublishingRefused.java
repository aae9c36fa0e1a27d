package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * A due event was refused because it is not what was approved. It says nothing about the real publication of that id, which
 * stays as it is.
 *
 * @param reason {@code signature-invalid}, {@code content-altered}, {@code time-altered}, {@code not-composable} or
 *     {@code unknown-key}
 * @param origin topic, partition and offset of the refused record, as {@code topic-partition@offset}
 */
public record PublishingRefused(
        UUID publicationId,
        UUID postId,
        int version,
        String campaign,
        String account,
        String channel,
        String reason,
        String detail,
        String origin,
        Instant refusedAt)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
