package org.vocero.approval.desk.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.slot.Timetable;

/**
 * The form of an account's posting times: what is set, or what was typed and could not be kept.
 *
 * @param distance in minutes
 */
record TimetableForm(
        long revision,
        List<Day> days,
        String distance,
        @Nullable String distanceError) {

    static final String DISTANCE = "leastDistance";

    static TimetableForm of(Timetable set, Map<String, String> typed, Map<String, String> wrong, Locale locale) {
        List<Day> days = Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        name(day),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        typed.getOrDefault(name(day), times(set, day)),
                        wrong.get(name(day))))
                .toList();
        long minutes = set.leastDistance().toMinutes();
        return new TimetableForm(
                set.revision(),
                days,
                typed.getOrDefault(DISTANCE, minutes == 0 ? "" : String.valueOf(minutes)),
                wrong.get(DISTANCE));
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String times(Timetable set, DayOfWeek day) {
        return set.times().stream()
                .filter(time -> time.weekday() == day)
                .map(time -> time.localTime().toString())
                .collect(Collectors.joining(", "));
    }

    /** One day of the week. */
    record Day(
            String name,
            String label,
            String value,
            @Nullable String error) {}
}
