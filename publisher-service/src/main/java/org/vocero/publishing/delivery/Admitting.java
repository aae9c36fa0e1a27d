package org.vocero.publishing.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vocero.publishing.delivery.Deliveries.Admission;
import org.vocero.publishing.delivery.Refusals.Refusal;

/**
 * Lets due events in. Each is verified before it gets near the delivery of its publication id, so that a forged or altered one
 * neither touches nor blocks the real one.
 */
public final class Admitting {

    private final Approvals approvals;
    private final Deliveries deliveries;
    private final Refusals refusals;
    private final Meter meter;
    private final Clock clock;

    public Admitting(Approvals approvals, Deliveries deliveries, Refusals refusals, Meter meter, Clock clock) {
        this.approvals = approvals;
        this.deliveries = deliveries;
        this.refusals = refusals;
        this.meter = meter;
        this.clock = clock;
    }

    /** Admits the genuine and notes the others, in the caller's transaction. */
    public void admit(List<Arrival> arrivals) {
        Instant now = clock.instant();
        List<Publication> genuine = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            approvals
                    .check(arrival.publication())
                    .match(
                            approved -> genuine.add(arrival.publication()),
                            not -> refused.add(arrival.refuse(not.reason(), not.detail(), now)));
        }
        Admission admission = deliveries.admit(genuine, now);
        meter.admitted(admission.fresh());
        meter.changed(admission.changed());
        refusals.add(refused).forEach(refusal -> meter.refused(refusal.reason()));
    }

    /**
     * A due event as it came in.
     *
     * @param origin topic, partition and offset
     */
    public record Arrival(Publication publication, String origin) {

        private Refusal refuse(String reason, String detail, Instant now) {
            return new Refusal(publication, origin, reason, detail, now);
        }
    }
}
