package org.vocero.approval.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a post is due, as people say it.
 *
 * @param anchor the event it follows; exactly one of {@code anchor} and {@code date} is present
 * @param offset from that event or date; may be negative
 * @param zone one zone for all its publications; {@code null}: each account's own
 * @param notAfter how long after its due instant it still makes sense
 */
public record Timing(
        @Nullable String anchor,
        @Nullable LocalDate date,
        Period offset,
        LocalTime localTime,
        @Nullable ZoneId zone,
        Duration notAfter) {

    public Timing {
        if ((anchor == null) == (date == null)) {
            throw new IllegalArgumentException("a post has an anchor or a date, and not both");
        }
    }
}
