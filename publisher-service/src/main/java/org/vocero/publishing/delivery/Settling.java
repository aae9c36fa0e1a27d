package org.vocero.publishing.delivery;

import java.time.Clock;

/** Applies what people decide of calls that ended without an answer, each decision once and to what it was decided on only. */
public final class Settling {

    private final Deliveries deliveries;
    private final Meter meter;
    private final Clock clock;

    public Settling(Deliveries deliveries, Meter meter, Clock clock) {
        this.deliveries = deliveries;
        this.meter = meter;
        this.clock = clock;
    }

    /** Applies it in the caller's transaction, unless the delivery has moved on. */
    public void settle(Settlement settlement) {
        meter.changed(deliveries.settle(
                settlement.publication(),
                settlement.version(),
                settlement.token(),
                delivery -> delivery.settle(settlement, clock.instant())));
    }
}
