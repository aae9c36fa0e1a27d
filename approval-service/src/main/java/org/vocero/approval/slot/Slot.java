package org.vocero.approval.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.vocero.composition.When;

/** A local date and time that a post can be given. */
public record Slot(LocalDate date, LocalTime localTime) {

    /** What the clocks of the zone show at that instant. */
    static Slot of(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return new Slot(local.toLocalDate(), local.toLocalTime());
    }

    /** When it is there, by the derivation that releases and checks what is approved. */
    public Instant in(ZoneId zone) {
        return new When(null, date, Period.ZERO, localTime, zone, Duration.ofSeconds(1)).dueAt(date);
    }
}
