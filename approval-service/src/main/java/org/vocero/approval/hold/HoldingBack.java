package org.vocero.approval.hold;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.review.Reason;
import org.vocero.approval.transaction.Transactions;

/** Places and lifts holds. A hold is in force when the publisher has said so, and not before. */
public final class HoldingBack {

    private final Holds holds;
    private final Campaigns campaigns;
    private final HoldEvents events;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public HoldingBack(
            Holds holds,
            Campaigns campaigns,
            HoldEvents events,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.holds = holds;
        this.campaigns = campaigns;
        this.events = events;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The hold, not yet in force. */
    public Outcome<Hold> place(PlaceHold command) {
        return Scope.of(command.scope())
                .map(scope -> targetOf(scope, command.target())
                        .then(target -> Reason.of(command.reason())
                                .then(reason -> place(scope, target.value(), reason, command.who()))))
                .orElseGet(() -> wrong("scope", "unknown-scope", command.scope()));
    }

    private Outcome<Hold> place(Scope scope, @Nullable String target, String reason, String who) {
        return transactions.inOne(() -> {
            if (scope == Scope.REGION) {
                holds.lockRegions();
            }
            Hold hold = Hold.place(scope, target, reason, new Act(who, clock.instant()));
            holds.add(hold);
            audit.add(List.of(AuditEntry.hold(hold.placed(), "hold-placed", hold.id(), hold.covers(), reason)));
            events.placed(hold, accountsOf(hold));
            return Outcome.done(hold);
        });
    }

    /** Says holds on regions again, in the caller's transaction: accounts may have joined them. */
    public void sayRegionsAgain() {
        holds.lockRegions();
        holds.standing().stream()
                .filter(hold -> hold.scope() == Scope.REGION)
                .forEach(hold -> events.placed(hold, accountsOf(hold)));
    }

    private Set<String> accountsOf(Hold hold) {
        return hold.scope() == Scope.REGION ? Targets.of(campaigns.all()).accountsIn(hold.target()) : Set.of();
    }

    /** The hold, which holds nothing back any more once the publisher hears of it. */
    public Outcome<Hold> lift(LiftHold command) {
        return FellDue.of(command.fellDue())
                .map(fellDue -> Reason.of(command.reason()).then(reason -> lift(command, reason, fellDue)))
                .orElseGet(() -> wrong("fellDue", "unknown-choice", command.fellDue()));
    }

    private Outcome<Hold> lift(LiftHold command, String reason, FellDue fellDue) {
        return transactions.inOne(() -> holds.lock(command.hold())
                .map(hold -> lift(hold, reason, fellDue, command.who()))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-hold", command.hold()))));
    }

    private Outcome<Hold> lift(Hold hold, String reason, FellDue fellDue, String who) {
        if (hold.lifting() != null) {
            return Outcome.refused(
                    Refusal.conflict("already-lifted", hold.lifting().act().who()));
        }
        Hold.Lifting lifting = new Hold.Lifting(new Act(who, clock.instant()), reason, fellDue);
        Hold lifted = hold.lift(lifting);
        holds.lift(lifted);
        audit.add(List.of(AuditEntry.hold(
                lifting.act(), "hold-lifted", hold.id(), hold.covers() + ", due meanwhile: " + fellDue.key(), reason)));
        events.lifted(lifted, lifting);
        return Outcome.done(lifted);
    }

    private Outcome<Target> targetOf(Scope scope, @Nullable String given) {
        String target = given == null ? "" : given.strip();
        if (scope == Scope.EVERYTHING) {
            return target.isEmpty() ? Outcome.done(new Target(null)) : wrong("target", "target-of-everything");
        }
        if (target.isEmpty()) {
            return wrong("target", "missing");
        }
        return Targets.of(campaigns.all()).contain(scope, target)
                ? Outcome.done(new Target(target))
                : wrong("target", "unknown-target", target);
    }

    private static <T> Outcome<T> wrong(String place, String code, Object... arguments) {
        return Outcome.refused(Refusal.unacceptable("bad-hold", List.of(Problem.at(place, code, arguments))));
    }

    private record Target(@Nullable String value) {}
}
