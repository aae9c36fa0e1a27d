package org.vocero.publishing.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The database's time, by which every instance posts: due events come ahead of their time, and the instance whose own clock is
 * fast would post them early. The machine's clock runs on between two comparisons, so that nobody waits for the database to tell the time.
 */
public final class DatabaseClock extends Clock {

    /** A comparison is no better than half the time that the question took. */
    private static final Duration ACCURACY = Duration.ofMillis(10);

    private final JdbcClient jdbc;
    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    /** Compares at once, because the first claim must already be right. */
    public DatabaseClock(JdbcClient jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
        compare();
    }

    /** Finds how far the database is ahead of the machine. An answer that took long says too little and is left to the next time. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void compare() {
        Instant asked = machine.instant();
        Instant there = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Duration half = Duration.between(asked, machine.instant()).dividedBy(2);
        Duration measured = Duration.between(asked.plus(half), there);
        if (measured.minus(ahead).abs().compareTo(ACCURACY.plus(half)) > 0) {
            ahead = measured;
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    /** Instants are the same in every zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new DatabaseClock(jdbc, machine.withZone(zone));
    }
}
