package org.vocero.approval.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;

/** Rules judged by walking through the calendar day by day, and Easter by a printed table. */
class RuleTest {

    /** Easter Sundays of 2024 to 2040, as almanacs have them. */
    private static final List<String> EASTER = List.of(
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2031-04-13",
            "2032-03-28",
            "2033-04-17",
            "2034-04-09",
            "2035-03-25",
            "2036-04-13",
            "2037-04-05",
            "2038-04-25",
            "2039-04-10",
            "2040-04-01");

    private final Recurrences recurrences = new InMemoryService().recurrences;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void everyYearIsTheFirstSuchDayFromThere() {
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = anyDay();
            LocalDate day = anyDay();
            Rule rule = new Rule.Yearly(MonthDay.from(day));
            boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;

            LocalDate expected = daysFrom(from)
                    .filter(one -> one.getMonth() == day.getMonth()
                            && (one.getDayOfMonth() == day.getDayOfMonth()
                                    || (leapDay && !one.isLeapYear() && one.getDayOfMonth() == 28)))
                    .findFirst()
                    .orElseThrow();

            assertThat(rule.from(from, recurrences))
                    .as("%s from %s, seed %d", rule, from, seed)
                    .contains(expected);
        }
    }

    @Test
    void theNthWeekdayIsFoundByCountingThemInTheirMonth() {
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = anyDay();
            Month month = Month.of(1 + random.nextInt(12));
            DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
            int nth = List.of(1, 2, 3, 4, Rule.LAST).get(random.nextInt(5));
            Rule rule = new Rule.Weekday(month, nth, weekday);

            LocalDate expected = daysFrom(from)
                    .filter(one -> one.getMonth() == month && one.getDayOfWeek() == weekday)
                    .filter(one -> nth == Rule.LAST
                            ? one.plusDays(7).getMonth() != month
                            : (one.getDayOfMonth() + 6) / 7 == nth)
                    .findFirst()
                    .orElseThrow();

            assertThat(rule.from(from, recurrences))
                    .as("%s from %s, seed %d", rule, from, seed)
                    .contains(expected);
        }
    }

    @Test
    void easterIsWhereAlmanacsHaveIt() {
        assertThat(Stream.iterate(2024, year -> year + 1).limit(EASTER.size()).map(Easter::sunday))
                .extracting(LocalDate::toString)
                .containsExactlyElementsOf(EASTER);
    }

    @Test
    void easterIsASundayBetween22MarchAnd25April() {
        for (int year = 1900; year < 2300; year++) {
            assertThat(Easter.sunday(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(Easter.sunday(year)).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        }
    }

    @Test
    void countsFromEasterAcrossTheTurnOfTheYear() {
        List<LocalDate> sundays = EASTER.stream().map(LocalDate::parse).toList();
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(14 * 365));
            int days = random.nextInt(201) - 100;

            LocalDate expected = sundays.stream()
                    .map(sunday -> sunday.plusDays(days))
                    .filter(one -> !one.isBefore(from))
                    .findFirst()
                    .orElseThrow();

            assertThat(new Rule.FromEaster(days).from(from, recurrences))
                    .as("%d days from Easter from %s, seed %d", days, from, seed)
                    .contains(expected);
        }
    }

    /** The whole way from a rule to the instant, judged by walking through the days and then through the changes of the zone's clocks. */
    @Test
    void leadsToTheInstantThatAWalkThroughTheCalendarFinds() {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 3_000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            LocalDate from = anyDay();
            LocalDate day = anyDay();
            int offset = random.nextInt(121) - 60;
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            Rule rule = new Rule.Yearly(MonthDay.of(day.getMonth(), Math.min(28, day.getDayOfMonth())));
            When when = new When(Occurrence.first("imd"), null, Period.ofDays(offset), time, zone, Duration.ofHours(2));

            Instant due = when.dueAt(rule.from(from, recurrences).orElseThrow());

            LocalDate held = daysFrom(from)
                    .filter(one -> one.getMonth() == day.getMonth()
                            && one.getDayOfMonth() == Math.min(28, day.getDayOfMonth()))
                    .findFirst()
                    .orElseThrow();
            LocalDateTime said = held.atStartOfDay().plusDays(offset).with(time);
            assertThat(due).as("%s in %s, seed %d", said, zone, seed).isEqualTo(firstShowing(said, zone));
        }
    }

    /** The instant from which on the zone's clocks show this or more; within a gap as much later as it lies in the gap. */
    private static Instant firstShowing(LocalDateTime said, ZoneId zone) {
        Instant at = said.toInstant(ZoneOffset.UTC).minus(Duration.ofHours(30));
        ZoneOffset offset = zone.getRules().getOffset(at);
        ZoneOffsetTransition next = zone.getRules().nextTransition(at);
        while (next != null && !said.isBefore(next.getDateTimeBefore())) {
            if (said.isBefore(next.getDateTimeAfter())) {
                return next.getInstant().plus(Duration.between(next.getDateTimeBefore(), said));
            }
            offset = next.getOffsetAfter();
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return said.toInstant(offset);
    }

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(List.of(
                        new Rule.Yearly(MonthDay.of(12, 18)),
                        new Rule.Weekday(Month.MAY, 2, DayOfWeek.SUNDAY),
                        new Rule.Weekday(Month.MAY, Rule.LAST, DayOfWeek.FRIDAY),
                        new Rule.FromEaster(-2),
                        new Rule.Recurring("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", LocalDate.of(2027, 1, 1))))
                .allSatisfy(
                        rule -> assertThat(RuleText.parse(RuleText.of(rule))).isEqualTo(rule));
    }

    private LocalDate anyDay() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(17 * 365));
    }

    private static Stream<LocalDate> daysFrom(LocalDate day) {
        return Stream.iterate(day, one -> one.plusDays(1));
    }
}
