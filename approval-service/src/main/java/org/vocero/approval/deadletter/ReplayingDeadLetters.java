package org.vocero.approval.deadletter;

import java.time.Clock;
import java.util.List;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;

/** Gives records that could not be handled another try, once their cause is cured. One that fails again is another dead letter. */
public final class ReplayingDeadLetters {

    /** As many as one transaction replays; more wait for the next. */
    public static final int MOST_AT_ONCE = 1_000;

    private final DeadLetters letters;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public ReplayingDeadLetters(DeadLetters letters, AuditLog audit, Transactions transactions, Clock clock) {
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The letter as it was. */
    public Outcome<DeadLetter> replay(long id, String who) {
        return transactions.inOne(() -> letters.lock(id)
                .map(letter -> replay(letter, who))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-dead-letter", id))));
    }

    private Outcome<DeadLetter> replay(DeadLetter letter, String who) {
        if (letter.replayed() != null) {
            return Outcome.refused(
                    Refusal.conflict("replayed-already", letter.replayed().who()));
        }
        if (letter.discarded() != null) {
            return Outcome.refused(Refusal.conflict(
                    "discarded-already", letter.discarded().act().who()));
        }
        replay(List.of(letter), who);
        return Outcome.done(letter);
    }

    /** How many were replayed: the oldest that wait, up to {@link #MOST_AT_ONCE}. */
    public Outcome<Integer> replayAll(String who) {
        return transactions.inOne(() -> {
            List<DeadLetter> waiting = letters.lockWaiting(MOST_AT_ONCE);
            replay(waiting, who);
            return Outcome.done(waiting.size());
        });
    }

    private void replay(List<DeadLetter> chosen, String who) {
        Act act = new Act(who, clock.instant());
        letters.replay(chosen, act);
        audit.add(chosen.stream()
                .map(letter -> AuditEntry.deadLetterReplayed(
                        act, letter.topic() + "-" + letter.origin(), letter.consumer(), letter.reason()))
                .toList());
    }
}
