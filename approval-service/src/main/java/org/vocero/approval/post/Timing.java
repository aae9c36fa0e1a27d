package org.vocero.approval.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.Occurrence;

/**
 * When a post is due, as people say it.
 *
 * @param occurrence of the event it follows, and of no other; exactly one of {@code occurrence} and {@code date} is present
 * @param offset from that event or date; may be negative
 * @param zone one zone for all its publications; {@code null}: each account's own
 * @param notAfter how long after its due instant it still makes sense
 */
public record Timing(
        @Nullable Occurrence occurrence,
        @Nullable LocalDate date,
        Period offset,
        LocalTime localTime,
        @Nullable ZoneId zone,
        Duration notAfter) {

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    public Timing {
        if ((occurrence == null) == (date == null)) {
            throw new IllegalArgumentException("a post has an anchor or a date, and not both");
        }
    }

    /** The key of the event that it follows. */
    public @Nullable String anchor() {
        return occurrence == null ? null : occurrence.anchor();
    }

    /** The day on which it is due by the wall clock; {@code null} if it follows an event. */
    public @Nullable LocalDate localDay() {
        return date == null ? null : date.plus(offset);
    }

    /** About how many days it is from its event, a few more or fewer where the offset has months; {@code null} if it has its own date. */
    public @Nullable Integer offsetDays() {
        return date == null ? Math.toIntExact(ChronoUnit.DAYS.between(ANY_DAY, ANY_DAY.plus(offset))) : null;
    }

    /** The same from another occurrence of its event. */
    Timing following(Occurrence other) {
        return new Timing(other, null, offset, localTime, zone, notAfter);
    }

    /** The same grace, and the same zone if it has one, at a fixed date and time. */
    Timing at(LocalDate fixed, LocalTime time) {
        return new Timing(null, fixed, Period.ZERO, time, zone, notAfter);
    }
}
