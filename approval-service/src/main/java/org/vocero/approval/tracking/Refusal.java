package org.vocero.approval.tracking;

import java.time.Instant;
import java.util.UUID;

/**
 * A due event that the publisher refused because it is not what was approved. It says nothing about the publication that it
 * named; somebody wrote to the topic who should not, or something is broken.
 *
 * @param reason {@code signature-invalid}, {@code content-altered}, {@code time-altered}, {@code not-composable} or
 *     {@code unknown-key}
 * @param origin topic, partition and offset of the refused record, as {@code topic-partition@offset}: its identity
 */
public record Refusal(
        String origin,
        UUID publicationId,
        UUID postId,
        int version,
        String campaign,
        String account,
        String channel,
        String reason,
        String detail,
        Instant refusedAt) {}
