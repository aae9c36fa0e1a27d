package org.vocero.scheduling.publication;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;

/**
 * When a publication is due, as people said it. Day, local time and zone are the truth; the instant is derived from them, and derived
 * again when the anchor moves or a country changes its clocks.
 *
 * @param offset from the day, in days, weeks, months or years; may be negative
 * @param grace how long after its due instant it still makes sense to post
 */
public record Schedule(Day day, Period offset, LocalTime localTime, ZoneId zone, Duration grace) {

    /** The window, or none while the anchor is not dated. */
    public Optional<Window> window(AnchorDates dates) {
        When when = when();
        return day.date(dates).map(date -> new Window(when.dueAt(date), when.latest(date)));
    }

    /** The same, as the approval covers it. */
    public When when() {
        return new When(
                day.followed()
                        .map(anchor -> new Occurrence(anchor.key(), anchor.occurrence()))
                        .orElse(null),
                day.<@Nullable LocalDate>match(Day.Fixed::date, following -> null),
                offset,
                localTime,
                zone,
                grace);
    }
}
