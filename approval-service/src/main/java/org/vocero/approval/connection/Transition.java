package org.vocero.approval.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the publisher's audit log: what became of a publication, in its words. Nobody can alter one.
 *
 * @param version of the post
 * @param was {@code null}: the publisher heard of it
 * @param actor which part of the publisher's work it was
 * @param token grows with each claim
 * @param detail for a person; where a person acted, with the name
 */
public record Transition(
        Instant at,
        int version,
        @Nullable String was,
        String became,
        String actor,
        long token,
        @Nullable String reason,
        @Nullable String detail) {}
