package org.vocero.approval.slot;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A timetable in the audit log: {@code PT15M; monday 09:00 13:30; friday 10:00}. */
final class TimetableText {

    private TimetableText() {}

    static String of(Timetable timetable) {
        StringJoiner text = new StringJoiner("; ").add(timetable.leastDistance().toString());
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String times = timetable.times().stream()
                    .filter(time -> time.weekday() == weekday)
                    .map(time -> time.localTime().toString())
                    .collect(Collectors.joining(" "));
            if (!times.isEmpty()) {
                text.add(weekday.name().toLowerCase(Locale.ROOT) + " " + times);
            }
        }
        return text.toString();
    }
}
