package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Any schedule in any zone, most of them near a change of clocks, judged by the zone's rules themselves. */
class WhenPropertiesTest {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CASES = 20_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private int gaps;
    private int overlaps;

    @Test
    void agreesWithTheRulesOfEveryZone() {
        for (int i = 0; i < CASES; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalDateTime said = nearAChangeOfClocks(zone);
            Period offset = Period.ofDays(random.nextInt(61) - 30);
            Duration grace = Duration.ofMinutes(1 + random.nextInt(600));

            LocalDate day = said.toLocalDate().minus(offset);
            When when = new When(null, day, offset, said.toLocalTime(), zone, grace);

            Instant dueAt = when.dueAt(day);

            String example = "%s in %s, seed %d".formatted(said, zone, seed);
            assertThat(dueAt).as(example).isEqualTo(judge(said, zone));
            assertThat(when.latest(day)).as(example).isEqualTo(dueAt.plus(grace));
        }
        assertThat(gaps).as("cases in a gap, seed %d", seed).isGreaterThan(100);
        assertThat(overlaps).as("cases in an overlap, seed %d", seed).isGreaterThan(100);
    }

    /**
     * Every zone, every change of its clocks from 2024 to 2040, and local times around each. The judge knows nothing of local times: it
     * walks from change to change and asks which stretch of time shows that wall clock first, or jumps over it.
     */
    @Test
    void agreesAtEveryChangeOfClocks() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            List<ZoneOffsetTransition> changes = changes(zone);
            for (ZoneOffsetTransition change : changes) {
                String kind = (change.isGap() ? "gap of " : "overlap of ") + change.getDuration();
                LocalDateTime before = change.getDateTimeBefore();
                LocalDateTime after = change.getDateTimeAfter();
                for (LocalDateTime said : List.of(
                        before.minusSeconds(1),
                        before,
                        after.minusSeconds(1),
                        after,
                        before.plusSeconds(random.nextInt(1_800)),
                        after.minusSeconds(random.nextInt(1_800)))) {
                    When when = new When(null, said.toLocalDate(), Period.ZERO, said.toLocalTime(), zone, HOUR);

                    assertThat(when.dueAt(said.toLocalDate()))
                            .as("%s in %s, %s, seed %d", said, zone, kind, seed)
                            .isEqualTo(walk(said, changes));
                    assertThat(when.clockChange(said.toLocalDate()))
                            .as("%s in %s, %s, seed %d", said, zone, kind, seed)
                            .isEqualTo(change(said, changes));
                }
                kinds.merge(kind, 1, Integer::sum);
            }
        }
        // Clocks move by an hour, on Lord Howe by half of one, at Troll by two.
        assertThat(kinds)
                .containsKeys("gap of PT1H", "gap of PT30M", "gap of PT2H")
                .containsKeys("overlap of PT-1H", "overlap of PT-30M", "overlap of PT-2H");
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.parse("2023-12-01T00:00:00Z"));
        while (next != null && next.getInstant().isBefore(Instant.parse("2041-01-01T00:00:00Z"))) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    /** The first stretch between two changes that has come as far as this wall clock; where it begins beyond it, the gap's forward shift. */
    private static Instant walk(LocalDateTime said, List<ZoneOffsetTransition> changes) {
        for (ZoneOffsetTransition change : changes) {
            if (said.isBefore(change.getDateTimeBefore())) {
                return said.toInstant(change.getOffsetBefore());
            }
            if (change.isGap() && said.isBefore(change.getDateTimeAfter())) {
                return change.getInstant().plus(Duration.between(change.getDateTimeBefore(), said));
            }
        }
        return said.toInstant(changes.get(changes.size() - 1).getOffsetAfter());
    }

    private static Optional<When.ClockChange> change(LocalDateTime said, List<ZoneOffsetTransition> changes) {
        for (ZoneOffsetTransition change : changes) {
            LocalDateTime from = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
            LocalDateTime to = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
            if (!said.isBefore(from) && said.isBefore(to)) {
                return Optional.of(change.isGap() ? When.ClockChange.SKIPS : When.ClockChange.REPEATS);
            }
        }
        return Optional.empty();
    }

    /** The definition: the only valid offset; of two the one before the change; in a gap as if clocks had not changed yet. */
    private Instant judge(LocalDateTime said, ZoneId zone) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(said);
        if (valid.size() == 1) {
            return said.toInstant(valid.get(0));
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(said);
        if (valid.isEmpty()) {
            gaps++;
            LocalDateTime moved = said.plus(change.getDuration());
            assertThat(moved.toInstant(change.getOffsetAfter())).isEqualTo(said.toInstant(change.getOffsetBefore()));
        } else {
            overlaps++;
        }
        return said.toInstant(change.getOffsetBefore());
    }

    private LocalDateTime nearAChangeOfClocks(ZoneId zone) {
        Instant any = FROM.plusSeconds(random.nextLong(UNTIL.getEpochSecond() - FROM.getEpochSecond()));
        ZoneOffsetTransition next = zone.getRules().nextTransition(any);
        return next == null || random.nextInt(5) == 0
                ? LocalDateTime.ofInstant(any, ZoneOffset.UTC)
                : next.getDateTimeBefore().plusSeconds(random.nextInt(4 * 3600) - 2 * 3600);
    }
}
