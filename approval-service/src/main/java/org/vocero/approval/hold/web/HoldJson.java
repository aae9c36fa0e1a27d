package org.vocero.approval.hold.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.hold.Hold;

/**
 * A hold as scripts see it.
 *
 * @param fellDue how many publications it holds back that are due by now
 * @param liftedWith what became of those
 */
record HoldJson(
        UUID id,
        String scope,
        @Nullable String target,
        String reason,
        String placedBy,
        Instant placedAt,
        @Nullable Instant inForceAt,
        @Nullable Integer onTheWireCount,
        List<OnTheWireJson> onTheWire,
        int fellDue,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason,
        @Nullable String liftedWith) {

    static HoldJson of(Hold hold, List<Hold.OnTheWire> onTheWire, int fellDue) {
        Hold.InForce inForce = hold.inForce();
        Hold.Lifting lifting = hold.lifting();
        return new HoldJson(
                hold.id(),
                hold.scope().key(),
                hold.target(),
                hold.reason(),
                hold.placed().who(),
                hold.placed().at(),
                inForce == null ? null : inForce.at(),
                inForce == null ? null : inForce.onTheWireCount(),
                onTheWire.stream().map(OnTheWireJson::of).toList(),
                fellDue,
                lifting == null ? null : lifting.act().who(),
                lifting == null ? null : lifting.act().at(),
                lifting == null ? null : lifting.reason(),
                lifting == null ? null : lifting.fellDue().key());
    }

    /** A call that the hold came too late for. */
    record OnTheWireJson(
            UUID publicationId,
            int version,
            String campaign,
            String account,
            String channel,
            String state,
            Instant attemptedAt) {

        static OnTheWireJson of(Hold.OnTheWire call) {
            return new OnTheWireJson(
                    call.publication(),
                    call.version(),
                    call.campaign(),
                    call.account(),
                    call.channel(),
                    call.state(),
                    call.attemptedAt());
        }
    }
}
