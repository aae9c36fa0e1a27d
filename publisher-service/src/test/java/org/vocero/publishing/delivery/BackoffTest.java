package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

    private static final Duration BASE = Duration.ofSeconds(2);
    private static final Duration CAP = Duration.ofMinutes(2);
    private static final int STEPS = 200;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 18, 42, 1_000_003, -7})
    void staysBetweenTheBaseAndThreeTimesThePauseBeforeAndTheCap(long seed) {
        Random bounds = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            Duration base = Duration.ofMillis(1 + bounds.nextInt(10_000));
            Duration cap = base.plusMillis(bounds.nextInt(600_000));
            Backoff backoff = new Backoff(base, cap, new Random(seed + i));
            Duration previous = Duration.ZERO;
            for (int step = 0; step < STEPS; step++) {
                Duration next = backoff.after(previous);
                Duration before = previous.compareTo(base) < 0 ? base : previous;
                assertThat(next).isBetween(base, cap).isLessThanOrEqualTo(before.multipliedBy(3));
                previous = next;
            }
        }
    }

    @Test
    void comesToLongPausesAndGoesBackToShortOnes() {
        Backoff backoff = new Backoff(BASE, CAP, new Random(18));
        List<Duration> pauses = new ArrayList<>();
        Duration pause = Duration.ZERO;
        for (int i = 0; i < STEPS; i++) {
            pause = backoff.after(pause);
            pauses.add(pause);
        }

        assertThat(pauses).anyMatch(it -> it.compareTo(CAP.dividedBy(2)) > 0).anyMatch(it -> it.compareTo(CAP) == 0);
        assertThat(pauses.subList(STEPS / 2, STEPS)).anyMatch(it -> it.compareTo(CAP.dividedBy(4)) < 0);
    }

    @Test
    void keepsApartThoseWhoFailedTogether() {
        Backoff backoff = new Backoff(BASE, CAP, new Random(18));
        Set<Duration> pauses = new HashSet<>();
        for (int i = 0; i < STEPS; i++) {
            pauses.add(backoff.after(Duration.ofSeconds(20)));
        }

        assertThat(pauses).hasSizeGreaterThan(STEPS / 2);
    }

    @Test
    void refusesBoundsThatLeaveNoPause() {
        assertThatThrownBy(() -> new Backoff(CAP, BASE, new Random())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, CAP, new Random()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
