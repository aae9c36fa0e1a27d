package org.vocero.composition;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a publication is due, as people said it and an approval covers it. The instants are derived from it here and nowhere else:
 * who releases and who posts come to the same, or nothing is posted.
 *
 * @param occurrence of the campaign's event it follows; exactly one of {@code occurrence} and {@code date} is present
 * @param offset from that event or date; may be negative
 * @param localTime to the second
 * @param notAfter how long after its due instant it still makes sense to post; positive, in whole seconds
 */
public record When(
        @Nullable Occurrence occurrence,
        @Nullable LocalDate date,
        Period offset,
        LocalTime localTime,
        ZoneId zone,
        Duration notAfter) {

    public When {
        if ((occurrence == null) == (date == null)) {
            throw new IllegalArgumentException("a publication has an anchor or a date, and not both");
        }
        // Databases keep less than Java's clock can say, and a seal over what they dropped would never hold.
        if (!localTime.equals(localTime.truncatedTo(SECONDS)) || !notAfter.equals(notAfter.truncatedTo(SECONDS))) {
            throw new IllegalArgumentException("times of publications are in whole seconds");
        }
        if (notAfter.isNegative() || notAfter.isZero()) {
            throw new IllegalArgumentException("notAfter must be positive");
        }
    }

    /**
     * A local time that clocks skip moves forward by the length of the gap; of one that comes twice, the first is meant.
     *
     * @param day the anchor's date, or the fixed one
     */
    public Instant dueAt(LocalDate day) {
        return ZonedDateTime.of(day.plus(offset), localTime, zone).toInstant();
    }

    /** The last instant at which it still makes sense to post. */
    public Instant latest(LocalDate day) {
        return dueAt(day).plus(notAfter);
    }

    /**
     * What the clocks of its zone do to the local time on that day; mostly nothing.
     *
     * @param day the anchor's date, or the fixed one
     */
    public Optional<ClockChange> clockChange(LocalDate day) {
        LocalDateTime said = day.plus(offset).atTime(localTime);
        return switch (zone.getRules().getValidOffsets(said).size()) {
            case 0 -> Optional.of(ClockChange.SKIPS);
            case 1 -> Optional.empty();
            default -> Optional.of(ClockChange.REPEATS);
        };
    }

    /** What a change of clocks does to a local time. */
    public enum ClockChange {
        /** It does not come: it moves forward. */
        SKIPS,
        /** It comes twice: the first is meant. */
        REPEATS
    }

    /** The key of the event that it follows. */
    public @Nullable String anchor() {
        return occurrence == null ? null : occurrence.anchor();
    }

    /** Each value as ISO 8601 has it, a zone by its name. */
    CanonicalForm writeTo(CanonicalForm form) {
        CanonicalForm followed = occurrence == null ? form.number(0) : occurrence.writeTo(form.number(1));
        return followed.optionalText(date == null ? null : date.toString())
                .text(offset.toString())
                .text(localTime.toString())
                .text(zone.getId())
                .text(notAfter.toString());
    }
}
