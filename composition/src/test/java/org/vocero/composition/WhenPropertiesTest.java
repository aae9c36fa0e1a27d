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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any schedule in any zone, most of them near a change of clocks, judged by the zone's rules themselves. */
class WhenPropertiesTest {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");
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
