package org.vocero.benchmarks.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** When the publications of a run had come to the publisher's inbox. */
record Arrivals(Database database, String run) {

    long count() {
        return database.count("SELECT count(*) FROM inbox WHERE run = '" + run + "'");
    }

    /** From the first due instant to the last arrival. */
    Duration taken() {
        return Duration.ofMillis(
                database.count("SELECT coalesce(round(1000 * extract(epoch FROM max(at) - min(due_at))), 0)::bigint"
                        + " FROM inbox WHERE run = '" + run + "'"));
    }

    /** Milliseconds late at these quantiles. */
    List<Long> lateness(double... quantiles) {
        String wanted = Arrays.stream(quantiles).mapToObj(Double::toString).collect(Collectors.joining(","));
        return database.query("""
                        SELECT round(late)::bigint
                        FROM unnest((SELECT percentile_cont(array[%s]) WITHIN GROUP (ORDER BY 1000 * extract(epoch FROM at - due_at))
                                     FROM inbox WHERE run = '%s')) AS late
                        """.formatted(wanted, run)).stream()
                .map(Long::parseLong)
                .toList();
    }

    /** The longest time without an arrival that ended after that instant. */
    Duration longestSilenceAfter(Instant instant) {
        return Duration.ofMillis(database.count("""
                SELECT coalesce(round(1000 * max(extract(epoch FROM at - greatest(before, timestamptz '%s')))), 0)::bigint
                FROM (SELECT at, lag(at) OVER (ORDER BY at) AS before FROM inbox WHERE run = '%s') AS arrivals
                WHERE at > '%s'
                """.formatted(instant, run, instant)));
    }
}
