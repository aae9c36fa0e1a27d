package org.vocero.approval.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a post's claim rests on, and how long it does. */
public record Evidence(
        @Nullable String figure,
        @Nullable String source,
        @Nullable String sourceUrl,
        @Nullable LocalDate validUntil) {}
