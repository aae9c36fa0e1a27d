package org.vocero.scheduling.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

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
        return day.date(dates).map(date -> {
            // A local time that clocks skip moves forward by the length of the gap; of one that comes twice, the first
            // is meant.
            Instant dueAt = ZonedDateTime.of(date.plus(offset), localTime, zone).toInstant();
            return new Window(dueAt, dueAt.plus(grace));
        });
    }
}
