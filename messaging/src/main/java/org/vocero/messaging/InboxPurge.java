package org.vocero.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets ids of events that came long ago, so that the inbox does not grow for ever. Nothing's correctness depends on the ids that
 * it forgets: handlers are idempotent by publication and version as well.
 */
public final class InboxPurge {

    private final JdbcClient jdbc;
    private final Duration rememberFor;
    private final Clock clock;

    InboxPurge(JdbcClient jdbc, Duration rememberFor, Clock clock) {
        this.jdbc = jdbc;
        this.rememberFor = rememberFor;
        this.clock = clock;
    }

    /** Forgets what is older than {@code vocero.kafka.remember-for}, and says how many ids that were. */
    public int forgetOld() {
        Instant before = clock.instant().minus(rememberFor);
        return jdbc.sql("DELETE FROM inbox WHERE received_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
