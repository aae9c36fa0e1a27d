package org.vocero.publishing.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vocero.publishing.delivery.Deliveries.Choice;

/** Does what no call brings about: leases run out, posts become too late, holds cover and are lifted, accounts rest. */
public final class Sweeping {

    private static final int BATCH = 200;

    private final Deliveries deliveries;
    private final Meter meter;
    private final Terms terms;
    private final Clock clock;

    public Sweeping(Deliveries deliveries, Meter meter, Terms terms, Clock clock) {
        this.deliveries = deliveries;
        this.meter = meter;
        this.terms = terms;
        this.clock = clock;
    }

    /** Does it all once; answers how many deliveries changed. */
    public int sweep() {
        Instant now = clock.instant();
        return change(
                        Choice.LEASE_EXPIRED,
                        now,
                        delivery -> delivery.doubt("the process that made the call is gone", now, terms))
                + change(Choice.TOO_LATE, now, delivery -> delivery.miss(now))
                + count(deliveries.free(now, BATCH))
                + count(deliveries.holdBack(BATCH))
                + count(deliveries.deferPaused(now, BATCH))
                + count(deliveries.letGoOn(now, BATCH));
    }

    private int change(Choice choice, Instant now, UnaryOperator<Delivery> transition) {
        return count(deliveries.change(choice, now, BATCH, transition));
    }

    private int count(List<Change> changes) {
        meter.changed(changes);
        return changes.size();
    }
}
