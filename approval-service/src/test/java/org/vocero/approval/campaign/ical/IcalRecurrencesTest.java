package org.vocero.approval.campaign.ical;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.approval.campaign.Rule.Recurring;

class IcalRecurrencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final IcalRecurrences recurrences = new IcalRecurrences();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void agreesWithJavaOnTheNthWeekdayOfAMonth() {
        for (int i = 0; i < 300; i++) {
            DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
            int month = 1 + random.nextInt(12);
            boolean last = random.nextInt(5) == 0;
            int nth = 1 + random.nextInt(4);
            Stream<LocalDate> days = Stream.iterate(2024, year -> year + 1)
                    .map(year -> LocalDate.of(year, month, 1)
                            .with(last ? lastInMonth(weekday) : dayOfWeekInMonth(nth, weekday)));
            LocalDate start =
                    LocalDate.of(2024, month, 1).with(last ? lastInMonth(weekday) : dayOfWeekInMonth(nth, weekday));
            String rrule = "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s".formatted(month, last ? -1 : nth, letters(weekday));

            agrees(new Recurring(rrule, start), days);
        }
    }

    @Test
    void agreesWithJavaOnEveryFewWeeks() {
        for (int i = 0; i < 300; i++) {
            DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
            int interval = 1 + random.nextInt(8);
            LocalDate start = anyDay(2024, 2028).with(nextOrSame(weekday));

            agrees(
                    new Recurring("FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s".formatted(interval, letters(weekday)), start),
                    Stream.iterate(start, day -> day.plusWeeks(interval)));
        }
    }

    @Test
    void agreesWithJavaOnADayOfEveryFewMonths() {
        for (int i = 0; i < 300; i++) {
            int interval = 1 + random.nextInt(12);
            LocalDate start = anyDay(2024, 2028).withDayOfMonth(1 + random.nextInt(28));

            agrees(
                    new Recurring("FREQ=MONTHLY;INTERVAL=" + interval, start),
                    Stream.iterate(start, day -> day.plusMonths(interval)));
        }
    }

    @Test
    void comesToItsEnd() {
        Recurring thrice = new Recurring("FREQ=YEARLY;COUNT=3", LocalDate.of(2026, 12, 18));
        Recurring until = new Recurring("FREQ=YEARLY;UNTIL=20281218", LocalDate.of(2026, 12, 18));

        for (Recurring rule : new Recurring[] {thrice, until}) {
            assertThat(recurrences.from(rule, LocalDate.of(2028, 12, 18))).contains(LocalDate.of(2028, 12, 18));
            assertThat(recurrences.from(rule, LocalDate.of(2028, 12, 19))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|bad-rrule",
                "FREQ=YEARLY;BYMONTH=13|bad-rrule",
                "FREQ=YEARLY;COUNT=3;UNTIL=20281218|bad-rrule",
                "BYMONTH=12|bad-rrule",
                "FREQ=YEARLY;INTERVAL=0|bad-rrule",
                "FREQ=SECONDLY|rrule-not-of-days",
                "FREQ=HOURLY;INTERVAL=24|rrule-not-of-days",
                "FREQ=DAILY;BYHOUR=9,10,11|rrule-not-of-days",
                "RSCALE=CHINESE;FREQ=YEARLY|bad-rrule",
                "FREQ=YEARLY;INTERVAL=2147483647|rule-without-day"
            })
    void refusesWhatNoObservanceCanFollow(String rrule, String code) {
        assertThat(recurrences.flaw(new Recurring(rrule, TODAY))).contains(code);
    }

    @Test
    void refusesWhatNobodyWrites() {
        assertThat(recurrences.flaw(new Recurring("FREQ=YEARLY;BYMONTH=1" + ",1".repeat(200), TODAY)))
                .contains("bad-rrule");
    }

    /** Some of these have no day at all, some none but their first, some one on each day for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5",
                "FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=DAILY;COUNT=2147483647",
                "FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;BYSETPOS=-1"
            })
    void answersInTimeWhateverItIsAsked(String rrule) {
        Recurring rule = new Recurring(rrule, LocalDate.of(2000, 1, 1));
        LocalDate late = LocalDate.of(2099, 12, 30);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Optional<LocalDate> day = recurrences.from(rule, late);
            assertThat(day)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            one -> assertThat(one.orElseThrow()).isBetween(late, late.plusYears(10)));
        });
    }

    private void agrees(Recurring rule, Stream<LocalDate> days) {
        LocalDate from = anyDay(2024, 2040);
        LocalDate expected = days.filter(day -> !day.isBefore(from)).findFirst().orElseThrow();

        assertThat(recurrences.flaw(rule)).as(rule.rrule()).isEmpty();
        assertThat(recurrences.from(rule, from))
                .as("%s from %s, seed %d", rule, from, seed)
                .contains(expected);
    }

    private LocalDate anyDay(int first, int last) {
        return LocalDate.of(first, 1, 1).plusDays(random.nextInt((last - first) * 365 + 1));
    }

    private static String letters(DayOfWeek weekday) {
        return weekday.name().substring(0, 2);
    }
}
