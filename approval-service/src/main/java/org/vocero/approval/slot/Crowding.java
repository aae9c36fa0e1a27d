package org.vocero.approval.slot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vocero.approval.post.PostId;

/** Finds, of what is still to come, what comes nearer to another post of its account than the account's least distance. */
public final class Crowding {

    /** Of those that are too near to one, so many are named. */
    private static final int NAMED = 3;

    /** Later than any post can be planned. */
    private static final Instant END = Instant.parse("2120-01-01T00:00:00Z");

    private final Timetables timetables;
    private final Agenda agenda;
    private final Clock clock;

    public Crowding(Timetables timetables, Agenda agenda, Clock clock) {
        this.timetables = timetables;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Of a post as it is planned. */
    public List<Crowd> ofPost(PostId post) {
        return of(agenda.of(post));
    }

    /** Of publications as they would be, if somebody planned them so; what is planned under their ids counts no more. */
    public List<Crowd> of(Collection<Planned> those) {
        Instant now = clock.instant();
        List<Instant> coming = those.stream()
                .map(Planned::dueAt)
                .filter(now::isBefore)
                .sorted()
                .toList();
        if (coming.isEmpty()) {
            return List.of();
        }
        Map<String, Timetable> tables =
                timetables.of(those.stream().map(Planned::account).collect(Collectors.toSet()));
        Duration widest = widest(tables);
        Set<UUID> ids = those.stream().map(Planned::publication).collect(Collectors.toCollection(HashSet::new));
        List<Planned> all = new ArrayList<>(those);
        agenda
                .on(
                        tables.keySet(),
                        coming.get(0).minus(widest),
                        coming.get(coming.size() - 1).plus(widest))
                .stream()
                .filter(planned -> !ids.contains(planned.publication()))
                .forEach(all::add);
        return crowds(all, planned -> ids.contains(planned.publication()), tables);
    }

    /** Of everything that is still to come on these accounts; what was read is one statement, however much is planned. */
    public List<Crowd> on(Collection<String> accounts, Predicate<Planned> whose) {
        Map<String, Timetable> tables = timetables.of(accounts);
        return tables.isEmpty()
                ? List.of()
                : crowds(agenda.on(tables.keySet(), clock.instant().minus(widest(tables)), END), whose, tables);
    }

    private static Duration widest(Map<String, Timetable> tables) {
        return tables.values().stream()
                .map(Timetable::apart)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private List<Crowd> crowds(List<Planned> all, Predicate<Planned> whose, Map<String, Timetable> tables) {
        Instant now = clock.instant();
        Map<String, List<Planned>> byAccount =
                all.stream().collect(Collectors.groupingBy(Planned::account, TreeMap::new, Collectors.toList()));
        List<Crowd> crowds = new ArrayList<>();
        byAccount.forEach((account, planned) -> {
            Timetable table = tables.get(account);
            if (table != null) {
                planned.sort(Comparator.comparing(Planned::dueAt).thenComparing(Planned::publication));
                crowds(planned, one -> whose.test(one) && one.dueAt().isAfter(now), table.apart(), crowds);
            }
        });
        crowds.sort(Comparator.comparing((Crowd crowd) -> crowd.publication().dueAt())
                .thenComparing(crowd -> crowd.publication().account()));
        return crowds;
    }

    /** One pass over an account's publications in the order of their instants: the first and the last that are too near only go on. */
    private static void crowds(List<Planned> line, Predicate<Planned> whose, Duration apart, List<Crowd> found) {
        int first = 0;
        int end = 0;
        for (int i = 0; i < line.size(); i++) {
            Planned one = line.get(i);
            while (!isNear(line.get(first), one, apart)) {
                first++;
            }
            while (end < line.size() && (end <= i || isNear(one, line.get(end), apart))) {
                end++;
            }
            if (end - first > 1 && whose.test(one)) {
                found.add(new Crowd(one, nearest(line, i, first, end), end - first - 1, apart));
            }
        }
    }

    private static boolean isNear(Planned earlier, Planned later, Duration apart) {
        return Duration.between(earlier.dueAt(), later.dueAt()).compareTo(apart) < 0;
    }

    private static List<Planned> nearest(List<Planned> line, int at, int first, int end) {
        Instant instant = line.get(at).dueAt();
        List<Planned> near = new ArrayList<>();
        int before = at - 1;
        int after = at + 1;
        while (near.size() < NAMED && (before >= first || after < end)) {
            boolean earlier = after >= end
                    || (before >= first
                            && Duration.between(line.get(before).dueAt(), instant)
                                            .compareTo(Duration.between(
                                                    instant, line.get(after).dueAt()))
                                    <= 0);
            near.add(line.get(earlier ? before-- : after++));
        }
        return near;
    }
}
