package org.vocero.publishing.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vocero.publishing.delivery.Deliveries.Candidate;
import org.vocero.publishing.delivery.Deliveries.Decision;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Limits;
import org.vocero.publishing.limit.Shortage;

/**
 * Takes deliveries whose turn it is. Everything that could forbid the call is checked in the same transaction that records the
 * attempt: once that has committed, the call may be made, and nothing else may make it.
 */
public final class Claiming {

    private final Approvals approvals;
    private final Accounts accounts;
    private final Deliveries deliveries;
    private final Limits limits;
    private final Prices prices;
    private final Meter meter;
    private final Terms terms;
    private final Clock clock;

    public Claiming(
            Approvals approvals,
            Accounts accounts,
            Deliveries deliveries,
            Limits limits,
            Prices prices,
            Meter meter,
            Terms terms,
            Clock clock) {
        this.approvals = approvals;
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.limits = limits;
        this.prices = prices;
        this.meter = meter;
        this.terms = terms;
        this.clock = clock;
    }

    /** Claims for up to {@code limit} accounts. */
    public Claimed claim(int limit) {
        Instant now = clock.instant();
        List<Decision> overtaken = new ArrayList<>();
        List<Decision> decisions = deliveries.claim(now, limit, candidates -> {
            List<Decision> all = decide(candidates, now);
            overtaken.addAll(all);
            return all;
        });
        overtaken.removeAll(decisions);
        limits.giveBack(overtaken.stream().flatMap(Claiming::ask).toList(), now);
        meter.changed(decisions.stream().map(Decision::change).toList());
        return new Claimed(calls(decisions), decisions.size());
    }

    /** What is to be sent takes its tokens, all of them together; what gets none waits. */
    private List<Decision> decide(List<Candidate> candidates, Instant now) {
        List<Decision> decisions =
                candidates.stream().map(candidate -> decide(candidate, now)).toList();
        Iterator<Optional<Shortage>> shortages = limits.take(
                        decisions.stream().flatMap(Claiming::ask).toList(), now)
                .iterator();
        return decisions.stream()
                .map(decision -> decision.message() == null
                        ? decision
                        : shortages
                                .next()
                                .map(shortage -> wait(decision, shortage, now))
                                .orElse(decision))
                .toList();
    }

    private Decision wait(Decision send, Shortage shortage, Instant now) {
        Delivery delivery = send.change().before();
        meter.wentShort(delivery.publication().channel(), shortage.scope());
        String reason = shortage.scope().label() + "-limit";
        return without(delivery, delivery.await(shortage.until(), reason, shortage.detail(), now));
    }

    private static Stream<Ask> ask(Decision decision) {
        Message message = decision.message();
        return message == null
                ? Stream.empty()
                : Stream.of(message.ask(decision.change().after().publication()));
    }

    private static List<Call> calls(List<Decision> decisions) {
        List<Call> calls = new ArrayList<>();
        for (Decision decision : decisions) {
            Message message = decision.message();
            if (message != null) {
                calls.add(new Call(decision.change().after(), message));
            }
        }
        return calls;
    }

    private Decision decide(Candidate candidate, Instant now) {
        Delivery delivery = candidate.delivery();
        Publication publication = delivery.publication();
        if (candidate.withdrawn() != null) {
            return without(delivery, delivery.cancel(candidate.withdrawn(), now));
        }
        if (candidate.alreadyPosted() != null) {
            return without(delivery, delivery.fail("already-posted", candidate.alreadyPosted(), now));
        }
        if (publication.isTooLateAt(now)) {
            return without(delivery, delivery.miss(now));
        }
        if (candidate.notBefore() != null && candidate.notBefore().isAfter(now)) {
            String detail = publication.account() + " posts what is overdue with its least distance";
            return without(delivery, delivery.await(candidate.notBefore(), Deferred.LEAST_DISTANCE, detail, now));
        }
        if (accounts.find(publication.channel(), publication.account()).isEmpty()) {
            String detail = "no credentials are configured for " + publication.account();
            return without(delivery, delivery.defer(now.plus(terms.accountPause()), "no-credentials", detail));
        }
        return approvals
                .check(publication)
                .match(genuine -> send(delivery, genuine, now), not -> refuse(delivery, not, now));
    }

    private Decision send(Delivery delivery, Verdict.Genuine genuine, Instant now) {
        Message message = genuine.next(delivery);
        BigDecimal price = prices.of(delivery.publication().channel(), message).orElse(null);
        Attempt attempt = delivery.attempt(UUID.randomUUID(), message.fingerprint(), now);
        Delivery sending = delivery.send(attempt, price, genuine.elements().size(), now.plus(terms.lease()));
        return new Decision(new Change(delivery, sending), message);
    }

    /** It was genuine when it was admitted: somebody altered the row, or the key is no longer trusted. */
    private Decision refuse(Delivery delivery, Verdict.NotApproved verdict, Instant now) {
        meter.refused(verdict.reason());
        return without(delivery, delivery.fail(verdict.reason(), verdict.detail(), now));
    }

    private static Decision without(Delivery before, Delivery next) {
        return new Decision(new Change(before, next), null);
    }

    /**
     * What a claim came to.
     *
     * @param calls those that must be made now
     * @param decided how many deliveries changed at all
     */
    public record Claimed(List<Call> calls, int decided) {}

    /** A call to make. */
    public record Call(Delivery sending, Message message) {}
}
