package org.vocero.publishing.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.vocero.publishing.delivery.Deliveries.Choice;
import org.vocero.publishing.delivery.LookUp.Sighting;

/** Finds out what became of calls that ended without an answer. Nothing is sent again before the platform has been asked. */
public final class Reconciling {

    private static final System.Logger LOG = System.getLogger(Reconciling.class.getName());

    private final Approvals approvals;
    private final Accounts accounts;
    private final Deliveries deliveries;
    private final Meter meter;
    private final Terms terms;
    private final Clock clock;

    public Reconciling(
            Approvals approvals, Accounts accounts, Deliveries deliveries, Meter meter, Terms terms, Clock clock) {
        this.approvals = approvals;
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.meter = meter;
        this.terms = terms;
        this.clock = clock;
    }

    /** Leases up to {@code limit} look-ups that are due; each must be made by {@link #reconcile}. */
    public List<Delivery> claim(int limit) {
        Instant now = clock.instant();
        Instant leaseUntil = now.plus(terms.lease());
        return deliveries.change(Choice.LOOK_UP_DUE, now, limit, delivery -> delivery.lookUpUntil(leaseUntil)).stream()
                .map(Change::after)
                .toList();
    }

    /** Looks one up and records what that proves. */
    public void reconcile(Delivery uncertain) {
        Change change = new Change(uncertain, settle(uncertain));
        if (deliveries.record(change)) {
            meter.changed(List.of(change));
        }
    }

    private Delivery settle(Delivery uncertain) {
        Instant since = uncertain.doubtedFrom(terms.clockTolerance());
        return ask(uncertain, since)
                .match(
                        seen -> judge(uncertain, seen, since),
                        impossible -> uncertain.notAnswered(impossible.detail(), clock.instant(), terms));
    }

    private LookUp ask(Delivery uncertain, Instant since) {
        Publication publication = uncertain.publication();
        return accounts.find(publication.channel(), publication.account())
                .map(account -> approvals
                        .check(publication)
                        .match(genuine -> answerOf(account, genuine.next(uncertain), since), Reconciling::cannotAsk))
                .orElseGet(() -> new LookUp.Impossible("no credentials are configured for " + publication.account()));
    }

    private static LookUp cannotAsk(Verdict.NotApproved verdict) {
        return new LookUp.Impossible("what was sent is no longer known: " + verdict.reason());
    }

    private static LookUp answerOf(Account account, Message message, Instant since) {
        try {
            return account.lookUp(message, since);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a channel's adapter failed during a look-up", e);
            return new LookUp.Impossible(
                    "the look-up broke off: " + e.getClass().getSimpleName());
        }
    }

    /** The same text may stand on the account for another publication: a post that we know to be another's is none of ours. */
    private Delivery judge(Delivery uncertain, LookUp.Seen seen, Instant since) {
        List<Sighting> recent = seen.matches().stream()
                .filter(sighting -> !sighting.createdAt().isBefore(since))
                .toList();
        Set<String> known = deliveries.knownRemoteIds(
                uncertain.publication().account(),
                recent.stream().map(Sighting::remoteId).toList());
        return recent.stream()
                .filter(sighting -> !known.contains(sighting.remoteId()))
                .findFirst()
                .map(uncertain::adopt)
                .orElseGet(() -> uncertain.notFound(clock.instant(), terms));
    }
}
