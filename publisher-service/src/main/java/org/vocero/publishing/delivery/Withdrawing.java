package org.vocero.publishing.delivery;

import java.time.Clock;
import java.util.UUID;

/** Makes a withdrawn approval count, whether its due events came before it or come after. */
public final class Withdrawing {

    private final Deliveries deliveries;
    private final Meter meter;
    private final Clock clock;

    public Withdrawing(Deliveries deliveries, Meter meter, Clock clock) {
        this.deliveries = deliveries;
        this.meter = meter;
        this.clock = clock;
    }

    /** Withdraws every version up to {@code version}, in the caller's transaction. */
    public void withdraw(UUID postId, int version, String reason) {
        meter.changed(deliveries.withdraw(postId, version, reason, clock.instant()));
    }
}
