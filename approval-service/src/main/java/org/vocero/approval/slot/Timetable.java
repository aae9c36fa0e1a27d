package org.vocero.approval.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * When an account posts, whichever campaigns post there.
 *
 * @param zone of the account, which its posting times are in
 * @param times in the order of the week
 * @param leastDistance between two of its posts; zero while nobody has set one
 * @param revision grows by one with each change; 0 while nobody has set anything
 */
public record Timetable(String account, ZoneId zone, List<PostingTime> times, Duration leastDistance, long revision) {

    /** Nobody means to post twice within a minute, whatever was set. */
    private static final Duration ALWAYS = Duration.ofMinutes(1);

    public Timetable {
        times = times.stream().distinct().sorted().toList();
    }

    /** The next revision of it. */
    Timetable changed(List<PostingTime> newTimes, Duration newDistance) {
        return new Timetable(account, zone, newTimes, newDistance, revision + 1);
    }

    boolean saysTheSame(Timetable other) {
        return times.equals(other.times) && leastDistance.equals(other.leastDistance);
    }

    /** What comes nearer to another post than this crowds it. */
    public Duration apart() {
        return leastDistance.compareTo(ALWAYS) < 0 ? ALWAYS : leastDistance;
    }

    /** Its posting times of a day, in their order; one that clocks skip moves forward, of one that comes twice the first is meant. */
    List<Instant> on(LocalDate day) {
        return times.stream()
                .filter(time -> time.weekday() == day.getDayOfWeek())
                .map(time -> new Slot(day, time.localTime()).in(zone))
                .sorted()
                .toList();
    }

    /** Whether it posts at that instant. */
    boolean has(Instant instant) {
        LocalDate day = Slot.of(instant, zone).date();
        return Stream.of(day.minusDays(1), day).anyMatch(near -> on(near).contains(instant));
    }
}
