package org.vocero.approval.feed.ical;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vocero.approval.feed.Calendar;
import org.vocero.approval.feed.Calendars;
import org.vocero.approval.feed.Event;
import org.vocero.approval.tracking.State;

/** Writes calendars as iCalendar. */
@Component
class IcalCalendars implements Calendars {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** How often a calendar program should look again. */
    private static final String REFRESH = "PT15M";

    private final MessageSource messages;

    IcalCalendars(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public byte[] write(Calendar calendar) {
        ContentLines lines = new ContentLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Vocero//Desk//EN");
        lines.addText("NAME", calendar.name());
        lines.addText("X-WR-CALNAME", calendar.name());
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        lines.add("X-PUBLISHED-TTL", REFRESH);
        calendar.events().forEach(event -> write(event, Locale.forLanguageTag(calendar.language()), lines));
        lines.add("END", "VCALENDAR");
        return lines.bytes();
    }

    /** A point in time that keeps nobody busy. Without a method, the stamp is when the event last changed (RFC 5545, 3.8.7.2). */
    private void write(Event event, Locale locale, ContentLines lines) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", event.publication().toString());
        lines.add("DTSTAMP", time(event.changed()));
        lines.add("LAST-MODIFIED", time(event.changed()));
        lines.add("SEQUENCE", String.valueOf(event.revision()));
        lines.add("DTSTART", time(event.due()));
        lines.addText("SUMMARY", event.title() + " · " + event.account());
        lines.addText("DESCRIPTION", word(event.state(), locale));
        lines.add("STATUS", status(event.state()));
        lines.add("TRANSP", "TRANSPARENT");
        if (event.url() != null) {
            lines.add("URL", event.url());
        }
        lines.add("END", "VEVENT");
    }

    private static String time(Instant instant) {
        return UTC.format(instant);
    }

    private static String status(State state) {
        return switch (state) {
            case SCHEDULED, RELEASED, PUBLISHED -> "CONFIRMED";
            case PLANNED, DEFERRED, HELD, UNCERTAIN, PARTIAL -> "TENTATIVE";
            case FAILED, MISSED, CANCELLED -> "CANCELLED";
        };
    }

    /** In English where the desk has no words in the calendar's language. */
    private String word(State state, Locale locale) {
        String key = "publication.state." + state.key();
        @Nullable String word = messages.getMessage(key, null, null, locale);
        return word == null ? messages.getMessage(key, null, Locale.ENGLISH) : word;
    }
}
