package org.vocero.approval.slot;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.PostId;

class FreeSlotsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    /** A Sunday, five in the morning in New York and in Lima. */
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final PostId post = PostId.random();
    private final Map<String, Timetable> tables = new TreeMap<>();
    private final List<Planned> planned = new ArrayList<>();

    @Test
    void takesTheNextPostingTimeThatIsStillToCome() {
        set("x-ny", NEW_YORK, 0, at(SUNDAY, "05:00"), at(SUNDAY, "05:01"), at(MONDAY, "09:00"));

        assertThat(next(in(NEW_YORK, "x-ny"))).isEqualTo(slot("2026-11-22", "05:01"));
    }

    @Test
    void takesNoneAtWhichSomethingIsPlanned() {
        set("x-ny", NEW_YORK, 0, at(MONDAY, "09:00"), at(MONDAY, "09:30"));
        plan("x-ny", "2026-11-23T14:00:30Z");
        plan("x-other", "2026-11-23T14:30:00Z");

        assertThat(next(in(NEW_YORK, "x-ny"))).isEqualTo(slot("2026-11-23", "09:30"));
    }

    @Test
    void keepsTheLeastDistanceOnBothSidesToTheSecond() {
        set("x-ny", NEW_YORK, 30, at(MONDAY, "09:00"), at(MONDAY, "10:00"));
        plan("x-ny", "2026-11-23T14:29:59Z");
        assertThat(next(in(NEW_YORK, "x-ny"))).isEqualTo(slot("2026-11-23", "10:00"));

        plan("x-ny", "2026-11-23T14:30:01Z");
        assertThat(next(in(NEW_YORK, "x-ny"))).isEqualTo(slot("2026-11-30", "09:00"));

        planned.clear();
        plan("x-ny", "2026-11-23T14:30:00Z");
        assertThat(next(in(NEW_YORK, "x-ny"))).isEqualTo(slot("2026-11-23", "09:00"));
    }

    @Test
    void aPostIsNotInItsOwnWay() {
        set("x-ny", NEW_YORK, 30, at(MONDAY, "09:00"));
        planned.add(planned(post, "x-ny", "2026-11-23T14:00:00Z"));

        assertThat(next(in(NEW_YORK, "x-ny"))).isEqualTo(slot("2026-11-23", "09:00"));
    }

    @Test
    void aPostOnSeveralAccountsTakesWhatIsFreeOnAllOfThemByEachOnesClock() {
        set("x-ny", NEW_YORK, 0, at(MONDAY, "08:00"), at(MONDAY, "09:00"), at(FRIDAY, "09:00"));
        set("fb-lima", LIMA, 0, at(MONDAY, "09:00"), at(FRIDAY, "09:00"));
        plan("fb-lima", "2026-11-23T14:00:00Z");

        assertThat(next(in(NEW_YORK, "x-ny"), in(LIMA, "fb-lima"))).isEqualTo(slot("2026-11-27", "09:00"));
    }

    @Test
    void aPostInOneZoneTakesAnInstantThatEachAccountPostsAt() {
        set("x-ny", NEW_YORK, 0, at(MONDAY, "08:00"), at(MONDAY, "10:00"));
        set("x-hono", ZoneId.of("Pacific/Honolulu"), 0, at(MONDAY, "05:00"), at(MONDAY, "10:00"));

        assertThat(next(in(LIMA, "x-ny"), in(LIMA, "x-hono"))).isEqualTo(slot("2026-11-23", "10:00"));
    }

    @Test
    void aTimeThatClocksSkipMovesForward() {
        set("x-ny", NEW_YORK, 0, at(SUNDAY, "02:30"));

        Slot slot = next("2027-03-12T00:00:00Z", "1970-01-01", in(NEW_YORK, "x-ny"));

        assertThat(slot).isEqualTo(slot("2027-03-14", "03:30"));
        assertThat(slot.in(NEW_YORK)).isEqualTo(Instant.parse("2027-03-14T07:30:00Z"));
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        set("x-ny", NEW_YORK, 0, at(SUNDAY, "01:30"));

        Slot before = next("2027-11-07T05:29:59Z", "1970-01-01", in(NEW_YORK, "x-ny"));
        Slot between = next("2027-11-07T05:30:00Z", "1970-01-01", in(NEW_YORK, "x-ny"));

        assertThat(before).isEqualTo(slot("2027-11-07", "01:30"));
        assertThat(between).isEqualTo(slot("2027-11-14", "01:30"));
    }

    @Test
    void takesNoneBeforeTheDayThatIsAskedFor() {
        set("x-ny", NEW_YORK, 0, at(MONDAY, "23:59"), at(FRIDAY, "00:00"));

        assertThat(next("2026-11-22T10:00:00Z", "2027-02-16", in(NEW_YORK, "x-ny")))
                .isEqualTo(slot("2027-02-19", "00:00"));
    }

    @Test
    void saysWhichAccountHasNoPostingTimes() {
        set("x-ny", NEW_YORK, 0, at(MONDAY, "09:00"));
        set("x-empty", NEW_YORK, 30);

        assertThat(refusal(in(NEW_YORK, "x-ny"), in(NEW_YORK, "x-empty")).code())
                .isEqualTo("no-posting-times");
        assertThat(refusal(in(NEW_YORK, "x-unknown")).code()).isEqualTo("no-posting-times");
    }

    @Test
    void saysThatNothingIsFreeWhereTheAccountsHaveNoTimeInCommon() {
        set("x-ny", NEW_YORK, 0, at(MONDAY, "09:00"));
        set("fb-ny", NEW_YORK, 0, at(MONDAY, "09:01"));

        assertThat(refusal(in(NEW_YORK, "x-ny"), in(NEW_YORK, "fb-ny")).code()).isEqualTo("no-free-slot");
    }

    @Test
    void findsWhatLooksAtEveryMinuteWouldFind() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            tables.clear();
            planned.clear();
            ZoneId zone =
                    List.of(NEW_YORK, LIMA, ZoneId.of("Australia/Lord_Howe")).get(random.nextInt(3));
            set("x", zone, random.nextInt(3) * 45L, anyTimes(random));
            Instant start = Instant.parse("2027-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(365)));
            IntStream.range(0, 20)
                    .forEach(i -> plan(
                            "x",
                            start.plus(Duration.ofMinutes(random.nextInt(10 * 1_440)))
                                    .toString()));

            Slot found = next(start.toString(), "1970-01-01", in(zone, "x"));

            assertThat(Optional.of(found.in(zone)))
                    .as("seed %d in %s", seed, zone)
                    .isEqualTo(everyMinute(Objects.requireNonNull(tables.get("x")), start));
        }
    }

    /** By java.time alone: a minute of the wall clock is a posting time, or the gap that swallowed one ends that much before. */
    private Optional<Instant> everyMinute(Timetable table, Instant start) {
        long apart = Math.max(60, table.leastDistance().toSeconds());
        return IntStream.rangeClosed(1, 40 * 1_440)
                .mapToObj(minute -> start.plus(Duration.ofMinutes(minute)))
                .filter(instant -> IntStream.of(0, 30, 60)
                        .mapToObj(gap ->
                                instant.atZone(table.zone()).toLocalDateTime().minusMinutes(gap))
                        .filter(local ->
                                table.times().contains(new PostingTime(local.getDayOfWeek(), local.toLocalTime())))
                        .anyMatch(local -> ZonedDateTime.of(local, table.zone())
                                .toInstant()
                                .equals(instant)))
                .filter(instant -> planned.stream()
                        .allMatch(other -> Math.abs(
                                        Duration.between(other.dueAt(), instant).toSeconds())
                                >= apart))
                .findFirst();
    }

    private static PostingTime[] anyTimes(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(i -> new PostingTime(
                        DayOfWeek.of(1 + random.nextInt(7)), LocalTime.of(random.nextInt(4), 15 * random.nextInt(4))))
                .toArray(PostingTime[]::new);
    }

    private void set(String account, ZoneId zone, long minutes, PostingTime... times) {
        tables.put(account, new Timetable(account, zone, Arrays.asList(times), Duration.ofMinutes(minutes), 1));
    }

    private void plan(String account, String instant) {
        planned.add(planned(PostId.random(), account, instant));
    }

    private static Planned planned(PostId of, String account, String instant) {
        return new Planned(
                UUID.randomUUID(),
                of,
                "campaign",
                "key",
                "Un título",
                account,
                NEW_YORK,
                Instant.parse(instant),
                false);
    }

    private static Placement in(ZoneId zone, String account) {
        return new Placement(account, "x", "es", zone);
    }

    private static PostingTime at(DayOfWeek weekday, String time) {
        return new PostingTime(weekday, LocalTime.parse(time));
    }

    private static Slot slot(String date, String time) {
        return new Slot(LocalDate.parse(date), LocalTime.parse(time));
    }

    private Slot next(Placement... places) {
        return next(NOW.toString(), "1970-01-01", places);
    }

    private Slot next(String after, String earliest, Placement... places) {
        return outcome(after, earliest, places).match(slot -> slot, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private Refusal refusal(Placement... places) {
        return outcome(NOW.toString(), "1970-01-01", places)
                .match(
                        slot -> {
                            throw new AssertionError(slot);
                        },
                        refusal -> refusal);
    }

    private Outcome<Slot> outcome(String after, String earliest, Placement... places) {
        return new FreeSlots(new FixedTimetables(tables), new FixedAgenda(planned))
                .next(post, List.of(places), Instant.parse(after), LocalDate.parse(earliest));
    }
}
