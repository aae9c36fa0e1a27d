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
import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.State.Uncertain;
import org.vocero.publishing.delivery.State.Waiting;

/**
 * The publisher's work on one version of a publication; {@link State} has every way from one state to another.
 *
 * @param attempts how many calls were begun
 * @param doubts how many of them ended without an answer
 * @param doubtedSince when the first of those began: what a look-up finds from then on may be ours
 * @param backoff how long was waited before it was tried again, the last time that nothing was reached; zero at first
 * @param progress which of a thread's posts, or of one, stand on the platform
 * @param token fencing token: grows with each claim; whoever holds an older one can record nothing
 */
public record Delivery(
        Publication publication,
        State state,
        int attempts,
        int doubts,
        @Nullable Instant doubtedSince,
        Duration backoff,
        Charge charge,
        Progress progress,
        long token) {

    /** Not begun, or interrupted where certainly nothing was sent. */
    public static final Set<Kind> OPEN = Set.copyOf(EnumSet.of(Kind.WAITING, Kind.DEFERRED, Kind.HELD));

    private static final String GIVEN_UP = "given-up";

    static Delivery of(Publication publication) {
        return new Delivery(publication, new Waiting(), 0, 0, null, Duration.ZERO, Charge.NONE, Progress.NONE, 0);
    }

    /**
     * It is due at the time that a person moved it to: what was too late is not, and what was to be posted earlier waits for it. Whether a
     * hold or its account keeps it back is seen anew.
     */
    public Delivery moveTo(Publication moved) {
        require(state.kind() == Kind.MISSED || OPEN.contains(state.kind()));
        require(moved.revision() > publication.revision() && !progress.isBegun());
        return new Delivery(
                moved, new Waiting(), attempts, doubts, doubtedSince, Duration.ZERO, charge, progress, token + 1);
    }

    /**
     * The call for what is next is recorded and may be made.
     *
     * @param of how many posts it is in all
     */
    Delivery send(Attempt attempt, @Nullable BigDecimal price, int of, Instant leaseUntil) {
        require(state.kind() == Kind.WAITING || state.kind() == Kind.DEFERRED);
        return new Delivery(
                publication,
                new Sending(attempt, leaseUntil),
                attempt.number(),
                doubts,
                doubtedSince,
                backoff,
                charge.expecting(price),
                progress.of(of),
                token + 1);
    }

    /** The next call. */
    Attempt attempt(UUID id, String fingerprint, Instant now) {
        return new Attempt(id, attempts + 1, now, fingerprint);
    }

    public Delivery cancel(String reason, Instant now) {
        require(OPEN.contains(state.kind()));
        return end(new Cancelled(reason, now), now);
    }

    Delivery miss(Instant now) {
        require(OPEN.contains(state.kind()));
        return end(
                state instanceof Deferred it
                        ? new Missed(now, it.reason(), it.detail())
                        : new Missed(now, "too-late", "it did not get its turn in time"),
                now);
    }

    Delivery fail(String reason, String detail, Instant now) {
        require(OPEN.contains(state.kind()));
        return end(new Failed(reason, detail, now), now);
    }

    public Delivery defer(Instant until, String reason, String detail) {
        require(OPEN.contains(state.kind()));
        return in(new Deferred(until, reason, detail));
    }

    /** It cannot be called for before {@code until}: it waits, unless that is too late. */
    Delivery await(Instant until, String reason, String detail, Instant now) {
        require(OPEN.contains(state.kind()));
        return end(inTime(until, reason, detail, now), now);
    }

    public Delivery hold(UUID hold, String reason) {
        require(OPEN.contains(state.kind()));
        return in(new Held(hold, reason));
    }

    /** No hold covers it any more: what fell due until then becomes what the lifting says, the rest waits again. */
    public Delivery afterHold(Lifting lifting, Instant now) {
        require(state.kind() == Kind.HELD);
        return publication.isTooLateAt(now) ? miss(now) : end(lifting.next(publication, now), now);
    }

    /** What the call came to. */
    Delivery after(Outcome outcome, Instant now, Terms terms) {
        sending();
        return outcome.match(
                published -> posted(new Posted(published.remoteId(), published.url()), now),
                refused -> end(new Failed(refused.reason(), refused.detail(), now), now),
                wait -> end(inTime(wait.until(), wait.reason(), wait.detail(), now), now),
                notReached -> tryAgain(notReached, now, terms.backoff().after(backoff)),
                person -> in(new Deferred(now.plus(terms.accountPause()), person.reason(), person.detail())),
                unknown -> doubt(unknown.detail(), now, terms));
    }

    /** The platform has what was next: all of it, or the rest follows in its turn. */
    private Delivery posted(Posted it, Instant at) {
        Progress further = progress.and(it);
        Posted first = further.first();
        return further.isWhole()
                ? new Delivery(
                        publication,
                        new Published(first.remoteId(), first.url(), at),
                        attempts,
                        doubts,
                        doubtedSince,
                        backoff,
                        charge.incur(),
                        further,
                        token)
                : new Delivery(
                        publication, new Waiting(), attempts, 0, null, Duration.ZERO, charge.incur(), further, token);
    }

    /** An end without a post; where a thread was begun, a part of it stands on the platform, and people must see that. */
    private Delivery end(State end, Instant now) {
        if (!progress.isBegun()) {
            return in(end);
        } else if (end instanceof Failed it) {
            return in(new Partial(it.reason(), it.detail(), now, it.reason().equals(GIVEN_UP)));
        } else if (end instanceof Missed it) {
            return in(new Partial(it.reason(), it.detail(), now, false));
        } else if (end instanceof Cancelled it) {
            return in(new Partial("cancelled", it.reason(), now, true));
        }
        return in(end);
    }

    private Delivery tryAgain(Outcome.NotReached why, Instant now, Duration pause) {
        return new Delivery(publication, state, attempts, doubts, doubtedSince, pause, charge, progress, token)
                .end(inTime(now.plus(pause), why.reason(), why.detail(), now), now);
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
        return new Delivery(publication, uncertain, attempts, doubts + 1, since, backoff, charge, progress, token);
    }

    /** Leases the look-up: whoever else wants to make it finds it not due until then. */
    Delivery lookUpUntil(Instant leaseUntil) {
        Uncertain it = uncertain();
        Uncertain leased = new Uncertain(it.attempt(), it.detail(), it.absences(), it.failures(), leaseUntil);
        return new Delivery(publication, leased, attempts, doubts, doubtedSince, backoff, charge, progress, token + 1);
    }

    Delivery adopt(LookUp.Sighting sighting) {
        uncertain();
        return posted(new Posted(sighting.remoteId(), sighting.url()), sighting.createdAt());
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
            return end(new Missed(now, "not-posted", "the platform does not have it"), now);
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
        String url = it.url();
        String why = it.by() + ": " + it.reason();
        if (url != null) {
            Instant at = state instanceof Uncertain was ? was.attempt().startedAt() : now;
            return posted(new Posted(idIn(url), url), at);
        }
        if (it.decision() == Settlement.Decision.GIVEN_UP) {
            return end(new Failed(GIVEN_UP, why, now), now);
        }
        if (publication.isTooLateAt(now)) {
            return progress.isBegun()
                    ? in(new Partial("too-late", why, now, true))
                    : in(new Missed(now, "not-posted", why));
        }
        return in(new Deferred(now, progress.isBegun() ? "goes-on" : "not-posted", why));
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
        return new Delivery(publication, next, attempts, doubts, doubtedSince, backoff, charge, progress, token);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("not possible from " + state);
        }
    }
}
