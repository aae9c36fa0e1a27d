package org.vocero.approval.slot;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;

/** Reads a timetable as a person wrote it, and finds everything that is wrong with it at once. */
final class TimetableReader {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** One for each half hour. */
    private static final int MOST_A_DAY = 48;

    private final List<Problem> problems = new ArrayList<>();
    private final List<PostingTime> times = new ArrayList<>();

    private TimetableReader() {}

    static Outcome<Read> read(SetTimetable command) {
        TimetableReader reader = new TimetableReader();
        command.times().forEach(reader::day);
        Duration distance = reader.distance(command.leastDistance().strip());
        return reader.problems.isEmpty()
                ? Outcome.done(new Read(reader.times, distance))
                : Outcome.refused(Refusal.unacceptable("timetable-rejected", reader.problems));
    }

    private void day(String name, List<String> written) {
        Optional<DayOfWeek> weekday = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (weekday.isEmpty()) {
            problems.add(Problem.at(name, "bad-weekday", name));
            return;
        }
        List<String> given = written.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.size() > MOST_A_DAY) {
            problems.add(Problem.at(name, "too-many-times", given.size(), MOST_A_DAY));
            return;
        }
        for (String text : given) {
            time(text)
                    .ifPresentOrElse(
                            time -> times.add(new PostingTime(weekday.get(), time)),
                            () -> problems.add(Problem.at(name, "bad-time", text)));
        }
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Duration distance(String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            Duration distance = Duration.parse(text);
            if (!distance.isNegative()
                    && distance.compareTo(LONGEST) <= 0
                    && distance.equals(Duration.ofMinutes(distance.toMinutes()))) {
                return distance;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // The problem below says what is expected.
        }
        problems.add(Problem.at("leastDistance", "bad-distance", LONGEST.toMinutes()));
        return Duration.ZERO;
    }

    /** What was written, understood. */
    record Read(List<PostingTime> times, Duration leastDistance) {}
}
