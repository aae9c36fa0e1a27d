package org.vocero.approval.deadletter;

import java.time.Clock;
import java.util.List;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.deadletter.DeadLetter.Discarding;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.review.Reason;
import org.vocero.approval.transaction.Transactions;

/** Gives up records that no other try will help. They stay where people can see them, with who gave them up and why. */
public final class DiscardingDeadLetters {

    private final DeadLetters letters;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public DiscardingDeadLetters(DeadLetters letters, AuditLog audit, Transactions transactions, Clock clock) {
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The letter as it was. Only what still waits can be given up, and only with a reason. */
    public Outcome<DeadLetter> discard(long id, String reason, String who) {
        return Reason.of(reason)
                .then(why -> transactions.inOne(() -> letters.lock(id)
                        .map(letter -> discard(letter, why, who))
                        .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-dead-letter", id)))));
    }

    private Outcome<DeadLetter> discard(DeadLetter letter, String why, String who) {
        if (letter.replayed() != null) {
            return Outcome.refused(
                    Refusal.conflict("replayed-already", letter.replayed().who()));
        }
        if (letter.discarded() != null) {
            return Outcome.refused(Refusal.conflict(
                    "discarded-already", letter.discarded().act().who()));
        }
        Act act = new Act(who, clock.instant());
        letters.discard(letter, new Discarding(act, why));
        audit.add(List.of(
                AuditEntry.deadLetterDiscarded(act, letter.topic() + "-" + letter.origin(), letter.consumer(), why)));
        return Outcome.done(letter);
    }
}
