package org.vocero.publishing.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much is left of something that posts are taken from.
 *
 * @param left tokens
 * @param of how many there are when none was taken; {@code null} if the platform itself said what is left
 * @param within the window in which there are so many; {@code null} likewise
 * @param until when all are there again; {@code null} if none is missing
 * @param posts for how many posts without pictures that is enough
 */
public record Remainder(
        Scope scope,
        long left,
        @Nullable Long of,
        @Nullable Duration within,
        @Nullable Instant until,
        long posts) {}
