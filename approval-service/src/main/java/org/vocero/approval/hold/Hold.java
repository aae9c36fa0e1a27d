package org.vocero.approval.hold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;

/**
 * What a person holds back.
 *
 * @param target {@code null} exactly for everything
 * @param inForce {@code null} until the publisher has said so: until then something may still be sent
 * @param lifting {@code null} while it stands
 */
public record Hold(
        UUID id,
        Scope scope,
        @Nullable String target,
        String reason,
        Act placed,
        @Nullable InForce inForce,
        @Nullable Lifting lifting) {

    static Hold place(Scope scope, @Nullable String target, String reason, Act act) {
        return new Hold(UUID.randomUUID(), scope, target, reason, act, null, null);
    }

    Hold lift(Lifting by) {
        return new Hold(id, scope, target, reason, placed, inForce, by);
    }

    /** What it covers, in words of the log. */
    String covers() {
        return target == null ? scope.key() : scope.key() + " " + target;
    }

    /**
     * Since when nothing that it covers is sent any more.
     *
     * @param onTheWireCount how many calls were under way, or without an answer, at that moment
     */
    public record InForce(Instant at, int onTheWireCount) {}

    /** Who lifted it, why, and what becomes of what fell due until then. */
    public record Lifting(Act act, String reason, FellDue fellDue) {}

    /**
     * A call that a hold came too late for.
     *
     * @param state {@code sending} or {@code uncertain}
     */
    public record OnTheWire(
            UUID publication,
            int version,
            String campaign,
            String account,
            String channel,
            String state,
            Instant attemptedAt) {}
}
