package org.vocero.approval.slot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.PostId;

/** Finds the next posting time at which nothing is planned. */
public final class FreeSlots {

    /** How far it looks; who plans farther says from which day. */
    private static final int DAYS = 366;

    /** What is planned is read in stretches: mostly the first has a slot. */
    private static final int STRETCH = 30;

    private final Timetables timetables;
    private final Agenda agenda;

    public FreeSlots(Timetables timetables, Agenda agenda) {
        this.timetables = timetables;
        this.agenda = agenda;
    }

    /** The same from whichever day. */
    public Outcome<Slot> next(PostId post, List<Placement> places, Instant after) {
        return next(post, places, after, LocalDate.EPOCH);
    }

    /**
     * The earliest local date and time at which each of these accounts has a posting time, by the zone that its publication goes by,
     * and nothing else within its least distance. A post has one schedule: if its accounts have no posting time in common, it has no
     * slot.
     *
     * <p>Needs a transaction, and locks the accounts' timetables until its end: whoever keeps the post at this slot in the same
     * transaction is the only one who got it.
     *
     * @param post whose own publications are in nobody's way
     * @param places at least one
     * @param after the slot is later than this on each account
     * @param earliest the slot's local date is not before this
     */
    public Outcome<Slot> next(PostId post, List<Placement> places, Instant after, LocalDate earliest) {
        Map<String, Timetable> tables = timetables.lock(accounts(places));
        Optional<String> without = accounts(places).stream()
                .filter(account -> !tables.containsKey(account)
                        || tables.get(account).times().isEmpty())
                .findFirst();
        if (without.isPresent()) {
            return Outcome.refused(Refusal.conflict("no-posting-times", without.get()));
        }
        Search search = new Search(post, places, tables, after, earliest);
        LocalDate first = search.firstDay();
        return Stream.iterate(0, days -> days < DAYS, days -> days + STRETCH)
                .flatMap(days -> search.in(first.plusDays(days)).stream())
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.conflict("no-free-slot", DAYS)));
    }

    private static List<String> accounts(List<Placement> places) {
        return places.stream().map(Placement::account).distinct().sorted().toList();
    }

    private final class Search {

        private final PostId post;
        private final List<Placement> places;
        private final Map<String, Timetable> tables;
        private final Instant after;
        private final LocalDate earliest;

        Search(PostId post, List<Placement> places, Map<String, Timetable> tables, Instant after, LocalDate earliest) {
            this.post = post;
            this.places = places;
            this.tables = tables;
            this.after = after;
            this.earliest = earliest;
        }

        /** In the zone of the first account, whose posting times are tried one after the other. */
        LocalDate firstDay() {
            LocalDate today = Slot.of(after, lead().zone()).date();
            // The publication's zone may be another than the account's, a day ahead of it.
            return Stream.of(today, earliest)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .minusDays(1);
        }

        private Timetable lead() {
            return table(places.get(0));
        }

        private Timetable table(Placement place) {
            return Objects.requireNonNull(tables.get(place.account()));
        }

        Optional<Slot> in(LocalDate from) {
            ZoneId zone = places.get(0).zone();
            Map<String, NavigableSet<Instant>> taken = taken(from);
            return Stream.iterate(from, day -> day.plusDays(1))
                    .limit(STRETCH)
                    .flatMap(day -> lead().on(day).stream())
                    .map(instant -> Slot.of(instant, zone))
                    .filter(slot -> !slot.date().isBefore(earliest))
                    .filter(slot -> places.stream().allMatch(place -> isFree(place, slot.in(place.zone()), taken)))
                    .findFirst();
        }

        private boolean isFree(Placement place, Instant instant, Map<String, NavigableSet<Instant>> taken) {
            Timetable table = table(place);
            NavigableSet<Instant> others = taken.getOrDefault(place.account(), new TreeSet<>());
            Instant nextBefore = instant.minus(table.apart());
            Instant nextAfter = others.higher(nextBefore);
            return instant.isAfter(after)
                    && table.has(instant)
                    && (nextAfter == null || !nextAfter.isBefore(instant.plus(table.apart())));
        }

        /** With what is near the ends of the stretch, wherever the accounts are. */
        private Map<String, NavigableSet<Instant>> taken(LocalDate from) {
            Duration margin = Duration.ofDays(2)
                    .plus(tables.values().stream()
                            .map(Timetable::apart)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
            Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
            return agenda
                    .on(
                            accounts(places),
                            start.minus(margin),
                            start.plus(Duration.ofDays(STRETCH)).plus(margin))
                    .stream()
                    .filter(planned -> !planned.post().equals(post))
                    .collect(
                            groupingBy(Planned::account, mapping(Planned::dueAt, toCollection(TreeSet<Instant>::new))));
        }
    }
}
