package org.vocero.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is set. */
public final class SettableClock extends Clock {

    private final Instant[] now;
    private final ZoneId zone;

    public SettableClock(String now) {
        this(new Instant[] {Instant.parse(now)}, ZoneOffset.UTC);
    }

    private SettableClock(Instant[] now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void set(String instant) {
        now[0] = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now[0];
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
