package org.vocero.approval.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** On which days an observance is held. */
public sealed interface Rule {

    /** The ordinal that means the last of its weekday in a month. */
    int LAST = -1;

    /** Applies the function for the case at hand. */
    <T> T match(Cases<T> cases);

    /** The first of its days from this one on; empty once the rule has come to its end. */
    default Optional<LocalDate> from(LocalDate day, Recurrences recurrences) {
        return match(new Cases<>(
                yearly -> everyYear(day, year -> yearly.day().atYear(year)),
                weekday -> everyYear(day, weekday::in),
                easter -> everyYear(day, year -> Easter.sunday(year).plusDays(easter.days())),
                recurring -> recurrences.from(recurring, day)));
    }

    /** A day counted from Easter may be in the year before or after Easter's own. */
    private static Optional<LocalDate> everyYear(LocalDate day, IntFunction<LocalDate> inYear) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 2)
                .mapToObj(inYear)
                .filter(candidate -> !candidate.isBefore(day))
                .findFirst();
    }

    /** A day of every year; 29 February is the 28th where there is none. */
    record Yearly(MonthDay day) implements Rule {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.yearly().apply(this);
        }
    }

    /**
     * The nth of a weekday in a month of every year.
     *
     * @param nth 1 to 4, or {@link #LAST}
     */
    record Weekday(Month month, int nth, DayOfWeek weekday) implements Rule {

        public Weekday {
            if (nth != LAST && (nth < 1 || nth > 4)) {
                throw new IllegalArgumentException("not every month has a weekday number " + nth);
            }
        }

        LocalDate in(int year) {
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.weekday().apply(this);
        }
    }

    /**
     * So many days from the Western churches' Easter Sunday.
     *
     * @param days negative before it
     */
    record FromEaster(int days) implements Rule {

        /** Farther than that no feast is counted from Easter. */
        static final int FARTHEST = 100;

        public FromEaster {
            if (Math.abs(days) > FARTHEST) {
                throw new IllegalArgumentException("too far from Easter");
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.fromEaster().apply(this);
        }
    }

    /**
     * A recurrence rule of iCalendar (RFC 5545).
     *
     * @param start the day from which it counts
     */
    record Recurring(String rrule, LocalDate start) implements Rule {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recurring().apply(this);
        }
    }

    /** One answer for each kind of rule. */
    record Cases<T>(
            Function<Yearly, T> yearly,
            Function<Weekday, T> weekday,
            Function<FromEaster, T> fromEaster,
            Function<Recurring, T> recurring) {}
}
