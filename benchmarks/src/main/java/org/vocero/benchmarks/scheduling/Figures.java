package org.vocero.benchmarks.scheduling;

import java.time.Duration;
import java.util.List;

/**
 * What a contender came to.
 *
 * @param steady lateness at 200 a second: p50, p95 and p99 in milliseconds
 * @param recovery the longest silence after one of two instances was killed
 */
record Figures(String name, Burst burst, List<Long> steady, Duration recovery) {

    /**
     * @param perSecond from the due instant to the last arrival
     * @param late p50, p95 and p99 in milliseconds
     */
    record Burst(long perSecond, List<Long> late) {

        @Override
        public String toString() {
            return "%d a second, late by p50 %d, p95 %d, p99 %d ms"
                    .formatted(perSecond, late.get(0), late.get(1), late.get(2));
        }
    }

    /** Prints a table; the first is what the others are compared with. */
    static void report(List<Figures> all) {
        Figures ours = all.get(0);
        System.out.println();
        System.out.println(
                "| | fired a second | Vocero is faster by | p50, p95, p99 of the burst, ms | p50, p95, p99 at 200 a second, ms | silence after a kill, ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (Figures one : all) {
            System.out.printf(
                    "| %s | %d | %s | %s | %s | %d |%n",
                    one.name(),
                    one.burst().perSecond(),
                    one.equals(ours)
                            ? ""
                            : "%.1f ×"
                                    .formatted((double) ours.burst().perSecond()
                                            / one.burst().perSecond()),
                    one.burst().late(),
                    one.steady(),
                    one.recovery().toMillis());
        }
    }
}
