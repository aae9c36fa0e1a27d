package org.vocero.approval.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates and times as the reader's language writes them; wall-clock times always with the place whose clock it is. */
@Component
class Times {

    private static final Duration MUCH = Duration.ofMinutes(1);

    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE ", locale()).format(date)
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(date);
    }

    public String time(LocalTime time) {
        return time.getSecond() == 0 ? time.toString() : DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }

    public String at(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return day(local.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(local);
    }

    public String exactly(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return day(local.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(local);
    }

    /** {@code Port-au-Prince (UTC-05:00)}: the city of an IANA name, and the distance from UTC on that day. */
    public String place(ZoneId zone, Instant when) {
        ZoneOffset offset = zone.getRules().getOffset(when);
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return offset.equals(ZoneOffset.UTC) ? city + " (UTC)" : city + " (UTC" + offset.getId() + ")";
    }

    public String late(Duration duration) {
        if (duration.compareTo(MUCH) < 0) {
            return String.format(locale(), "%.1f s", duration.toMillis() / 1000.0);
        }
        long minutes = duration.toMinutes();
        return minutes < 120 ? minutes + " min" : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }

    /** Of a limit: {@code 15 min}, {@code 24 h}. */
    public String window(Duration window) {
        return window.toMinutes() < 60 ? window.toMinutes() + " min" : window.toHours() + " h";
    }

    public boolean isMuch(Duration late) {
        return late.compareTo(MUCH) >= 0;
    }

    public ZoneId utc() {
        return ZoneOffset.UTC;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
