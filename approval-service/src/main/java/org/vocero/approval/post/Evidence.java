package org.vocero.approval.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a post's claim rests on, and how long it does.
 *
 * @param toRenew taken over from an occurrence that has passed, and confirmed by nobody since
 */
public record Evidence(
        @Nullable String figure,
        @Nullable String source,
        @Nullable String sourceUrl,
        @Nullable LocalDate validUntil,
        boolean toRenew) {

    /** For the next occurrence: whatever it says has to be looked at again. */
    Evidence takenOver() {
        boolean says = figure != null || source != null || sourceUrl != null || validUntil != null;
        return new Evidence(figure, source, sourceUrl, validUntil, says);
    }
}
