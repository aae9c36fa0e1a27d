package org.vocero.publishing.delivery;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.delivery.State.Cancelled;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Failed;
import org.vocero.publishing.delivery.State.Held;
import org.vocero.publishing.delivery.State.Kind;
import org.vocero.publishing.delivery.State.Missed;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.State.Uncertain;
import org.vocero.publishing.delivery.State.Waiting;

/**
 * The publisher's work on one version of a publication.
 *
 * <table>
 * <caption>Every way from one state to another</caption>
 * <tr><th>State</th><th>Event</th><th>Next</th><th>Who acts</th></tr>
 * <tr><td>none</td><td>a genuine due event</td><td>waiting</td><td>{@link Admitting}</td></tr>
 * <tr><td>waiting, deferred</td><td>its account's turn, still genuine and in time</td><td>sending</td><td>{@link Claiming}</td></tr>
 * <tr><td>waiting</td><td>its account may not be called yet</td><td>deferred</td><td>{@link Sweeping}</td></tr>
 * <tr><td>waiting, deferred</td><td>its account's or the app's budget is used up</td><td>deferred, or missed if there is none in time</td><td>{@link Claiming}</td></tr>
 * <tr><td>waiting, deferred</td><td>no longer genuine, or an earlier version was posted</td><td>failed</td><td>{@link Claiming}</td></tr>
 * <tr><td>waiting, deferred, held</td><td>not-after has passed</td><td>missed</td><td>{@link Sweeping}, {@link Claiming}</td></tr>
 * <tr><td>waiting, deferred, held</td><td>withdrawn, or a newer version is due</td><td>cancelled</td><td>{@link Withdrawing}, {@link Admitting}, {@link Claiming}</td></tr>
 * <tr><td>waiting, deferred</td><td>a hold covers it</td><td>held</td><td>{@link Sweeping}; until then {@link Claiming} passes it over</td></tr>
 * <tr><td>held</td><td>no hold covers it any more, in time</td><td>waiting</td><td>{@link Sweeping}</td></tr>
 * <tr><td>sending</td><td>the platform has it</td><td>published</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>the platform refuses it for good</td><td>failed</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>limit, or no connection</td><td>deferred, or missed if that lasts too long</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>the account needs a person</td><td>deferred</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>no clear answer</td><td>uncertain</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>the lease ran out</td><td>uncertain</td><td>{@link Sweeping}</td></tr>
 * <tr><td>uncertain</td><td>found on the platform</td><td>published</td><td>{@link Reconciling}</td></tr>
 * <tr><td>uncertain</td><td>proved absent, in time, first doubt</td><td>deferred until now</td><td>{@link Reconciling}</td></tr>
 * <tr><td>uncertain</td><td>proved absent, too late</td><td>missed</td><td>{@link Reconciling}</td></tr>
 * <tr><td>uncertain</td><td>absent again after a second call, or cannot be looked up</td><td>uncertain, needs a person</td><td>{@link Reconciling}</td></tr>
 * <tr><td>uncertain, needs a person</td><td>a person found it on the account</td><td>published</td><td>{@link Settling}</td></tr>
 * <tr><td>uncertain, needs a person</td><td>a person did not find it, in time</td><td>deferred until now</td><td>{@link Settling}</td></tr>
 * <tr><td>uncertain, needs a person</td><td>a person did not find it, too late</td><td>missed</td><td>{@link Settling}</td></tr>
 * <tr><td>uncertain, needs a person</td><td>a person gives it up</td><td>failed</td><td>{@link Settling}</td></tr>
 * </table>
 *
 * @param attempts how many calls were begun
 * @param doubts how many of them ended without an answer
 * @param doubtedSince when the first of those began: what a look-up finds from then on may be ours
 * @param backoff how long was waited before it was tried again, the last time that nothing was reached; zero at first
 * @param cost what the platform charges for the post, in US dollars, as it was computed for the last call; {@code null} if nothing
 * @param token fencing token: grows with each claim; whoever holds an older one can record nothing
 */
public record Delivery(
        Publication publication,
        State state,
        int attempts,
        int doubts,
        @Nullable Instant doubtedSince,
        Duration backoff,
        @Nullable BigDecimal cost,
        long token) {

    /** Not begun, or interrupted where certainly nothing was sent. */
    public static final Set<Kind> OPEN = Set.copyOf(EnumSet.of(Kind.WAITING, Kind.DEFERRED, Kind.HELD));

    static Delivery of(Publication publication) {
        return new Delivery(publication, new Waiting(), 0, 0, null, Duration.ZERO, null, 0);
    }

    Delivery send(UUID attemptId, String fingerprint, @Nullable BigDecimal costs, Instant now, Instant leaseUntil) {
        require(state.kind() == Kind.WAITING || state.kind() == Kind.DEFERRED);
        Attempt attempt = new Attempt(attemptId, attempts + 1, now, fingerprint);
        State sending = new Sending(attempt, leaseUntil);
        return new Delivery(publication, sending, attempts + 1, doubts, doubtedSince, backoff, costs, token + 1);
    }

    public Delivery cancel(String reason, Instant now) {
        require(OPEN.contains(state.kind()));
        return in(new Cancelled(reason, now));
    }

    Delivery miss(Instant now) {
        require(OPEN.contains(state.kind()));
        return in(
                state instanceof Deferred it
                        ? new Missed(now, it.reason(), it.detail())
                        : new Missed(now, "too-late", "it did not get its turn in time"));
    }

    Delivery fail(String reason, String detail, Instant now) {
        require(OPEN.contains(state.kind()));
        return in(new Failed(reason, detail, now));
    }

    public Delivery defer(Instant until, String reason, String detail) {
        require(OPEN.contains(state.kind()));
        return in(new Deferred(until, reason, detail));
    }

    /** It cannot be called for before {@code until}: it waits, unless that is too late. */
    Delivery await(Instant until, String reason, String detail, Instant now) {
        require(OPEN.contains(state.kind()));
        return in(inTime(until, reason, detail, now));
    }

    public Delivery hold(UUID hold, String reason) {
        require(OPEN.contains(state.kind()));
        return in(new Held(hold, reason));
    }

    /** No hold covers it any more. */
    public Delivery resume(Instant now) {
        require(state.kind() == Kind.HELD);
        return publication.isTooLateAt(now) ? miss(now) : in(new Waiting());
    }

    /** What the call came to. */
    Delivery after(Outcome outcome, Instant now, Terms terms) {
        sending();
        return outcome.match(
                published -> in(new Published(published.remoteId(), published.url(), now)),
                refused -> in(new Failed(refused.reason(), refused.detail(), now)),
                wait -> in(inTime(wait.until(), wait.reason(), wait.detail(), now)),
                notReached -> tryAgain(notReached, now, terms.backoff().after(backoff)),
                person -> in(new Deferred(now.plus(terms.accountPause()), person.reason(), person.detail())),
                unknown -> doubt(unknown.detail(), now, terms));
    }

    private Delivery tryAgain(Outcome.NotReached why, Instant now, Duration pause) {
        State next = inTime(now.plus(pause), why.reason(), why.detail(), now);
        return new Delivery(publication, next, attempts, doubts, doubtedSince, pause, cost, token);
    }

    private State inTime(Instant until, String reason, String detail, Instant now) {
        return publication.isTooLateAt(until)
                ? new Missed(now, reason, "not before %s, which is too late: %s".formatted(until, detail))
                : new Deferred(until, reason, detail);
    }

    /** Its call was never made, because so much of the lease was gone that the call could have outlived it. */
    Delivery notCalled(Instant now) {
        sending();
        return in(new Deferred(now, "not-called", "the call would have outlived its lease"));
    }

    Delivery doubt(String detail, Instant now, Terms terms) {
        Attempt attempt = sending().attempt();
        Uncertain uncertain = new Uncertain(attempt, detail, 0, 0, now.plus(terms.reconcileAfter()));
        Instant since = doubtedSince == null ? attempt.startedAt() : doubtedSince;
        return new Delivery(publication, uncertain, attempts, doubts + 1, since, backoff, cost, token);
    }

    /** Leases the look-up: whoever else wants to make it finds it not due until then. */
    Delivery lookUpUntil(Instant leaseUntil) {
        Uncertain it = uncertain();
        Uncertain leased = new Uncertain(it.attempt(), it.detail(), it.absences(), it.failures(), leaseUntil);
        return new Delivery(publication, leased, attempts, doubts, doubtedSince, backoff, cost, token + 1);
    }

    Delivery adopt(LookUp.Sighting sighting) {
        uncertain();
        return in(new Published(sighting.remoteId(), sighting.url(), sighting.createdAt()));
    }

    /** The platform was asked and does not have it. */
    Delivery notFound(Instant now, Terms terms) {
        Uncertain it = uncertain();
        int absences = it.absences() + 1;
        if (absences < terms.absences()) {
            Instant again = now.plus(terms.reconcileAfter());
            return in(new Uncertain(it.attempt(), it.detail(), absences, it.failures(), again));
        }
        if (publication.isTooLateAt(now)) {
            return in(new Missed(now, "not-posted", "the platform does not have it"));
        }
        if (doubts == 1) {
            return in(new Deferred(now, "not-posted", "the platform does not have it; one more attempt follows"));
        }
        String detail = "not found after %d attempts without an answer; last: %s".formatted(doubts, it.detail());
        return in(new Uncertain(it.attempt(), detail, absences, it.failures(), null));
    }

    /** The platform could not be asked. */
    Delivery notAnswered(String why, Instant now, Terms terms) {
        Uncertain it = uncertain();
        int failures = it.failures() + 1;
        if (failures >= terms.lookUps()) {
            String detail = "%s; could not be looked up: %s".formatted(it.detail(), why);
            return in(new Uncertain(it.attempt(), detail, it.absences(), failures, null));
        }
        Duration pause = terms.reconcileAfter().multipliedBy(1L << Math.min(failures, 10));
        Duration bounded = pause.compareTo(terms.lookUpCap()) > 0 ? terms.lookUpCap() : pause;
        return in(new Uncertain(it.attempt(), it.detail(), it.absences(), failures, now.plus(bounded)));
    }

    /** A person looked at the account. */
    Delivery settle(Settlement it, Instant now) {
        Uncertain was = uncertain();
        String url = it.url();
        if (url != null) {
            return in(new Published(idIn(url), url, was.attempt().startedAt()));
        }
        String why = it.by() + ": " + it.reason();
        if (it.decision() == Settlement.Decision.GIVEN_UP) {
            return in(new Failed("given-up", why, now));
        }
        return publication.isTooLateAt(now)
                ? in(new Missed(now, "not-posted", why))
                : in(new Deferred(now, "not-posted", why));
    }

    /** Platforms end a post's address with its id; where one does not, the address itself tells posts apart. */
    private static String idIn(String url) {
        String path = url.replaceAll("[?#].*|/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? url : last;
    }

    /** From when on a post of this text may be ours. */
    Instant doubtedFrom(Duration clockTolerance) {
        Instant since = doubtedSince == null ? uncertain().attempt().startedAt() : doubtedSince;
        return since.minus(clockTolerance);
    }

    Uncertain uncertain() {
        if (state instanceof Uncertain uncertain) {
            return uncertain;
        }
        throw new IllegalStateException("not uncertain but " + state);
    }

    private Sending sending() {
        if (state instanceof Sending sending) {
            return sending;
        }
        throw new IllegalStateException("not sending but " + state);
    }

    private Delivery in(State next) {
        return new Delivery(publication, next, attempts, doubts, doubtedSince, backoff, cost, token);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("not possible from " + state);
        }
    }
}
