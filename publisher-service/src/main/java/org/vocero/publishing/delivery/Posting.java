package org.vocero.publishing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.vocero.publishing.delivery.Claiming.Call;
import org.vocero.publishing.delivery.Gathering.Gathered;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Limits;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;

/**
 * Makes a claimed call, outside any transaction, and records what it came to. What a crash in here leaves behind is a delivery
 * that is sending under a lease that runs out, never one that looks as if it had not been begun.
 */
public final class Posting {

    private static final System.Logger LOG = System.getLogger(Posting.class.getName());
    private static final String UNHEARD = "what an answer says of limits could not be noted";
    private static final Duration BETWEEN_RECORDINGS = Duration.ofMillis(200);
    private static final Duration COMPANY = Duration.ofMillis(10);
    private static final Duration LONGEST_QUEUE = Duration.ofMillis(50);

    private final Accounts accounts;
    private final Gathering gathering;
    private final Recording recording;
    private final Limits limits;
    private final AskingForChecks checks;
    private final Meter meter;
    private final Terms terms;
    private final Clock clock;

    public Posting(
            Accounts accounts,
            Pictures pictures,
            Deliveries deliveries,
            Limits limits,
            AskingForChecks checks,
            Meter meter,
            Terms terms,
            Clock clock) {
        this.accounts = accounts;
        this.gathering = new Gathering(pictures);
        this.recording = new Recording(deliveries::record, COMPANY, LONGEST_QUEUE);
        this.limits = limits;
        this.checks = checks;
        this.meter = meter;
        this.terms = terms;
        this.clock = clock;
    }

    /** Makes the call, unless it could outlive its lease: a paused process must not post what another has taken over. */
    public void post(Call call) {
        recording.begin();
        try {
            postAndRecord(call);
        } finally {
            recording.end();
        }
    }

    private void postAndRecord(Call call) {
        Delivery sending = call.sending();
        Instant leaseUntil = leaseOf(sending);
        Gathered gathered = gathering.gather(call.message());
        if (gathered.obstacle().isPresent()) {
            record(sending, sending.after(gathered.obstacle().get(), clock.instant(), terms), leaseUntil);
            giveBack(call);
            return;
        }
        if (clock.instant().plus(terms.callTimeout()).isAfter(leaseUntil)) {
            record(sending, sending.notCalled(clock.instant()), leaseUntil);
            giveBack(call);
            return;
        }
        Outcome outcome = call(call, gathered.uploads());
        heed(call, outcome);
        // Before its reason is recorded: a process that dies in between asks once too often, and not once too little.
        if (outcome instanceof Outcome.AccountNeedsPerson || outcome instanceof Outcome.RefusedForGood) {
            quietly(() -> checks.prompt(sending.publication().account()), "no check could be asked for");
        }
        record(sending, sending.after(outcome, clock.instant(), terms), leaseUntil);
    }

    private Outcome call(Call call, List<Upload> uploads) {
        Publication publication = call.sending().publication();
        meter.callBegan(publication.channel());
        Outcome outcome = accounts.find(publication.channel(), publication.account())
                .map(account -> answerOf(account, call.message(), uploads))
                .orElseGet(
                        () -> new Outcome.AccountNeedsPerson("no-credentials", "the account's credentials are gone"));
        meter.callEnded(publication.channel(), outcome);
        return outcome;
    }

    /** What the answer says of limits must be known before the account's next turn; that the outcome is recorded matters more. */
    private void heed(Call call, Outcome outcome) {
        Publication publication = call.sending().publication();
        List<Reading> readings = new ArrayList<>(readings(publication));
        if (outcome instanceof Outcome.WaitUntil wait) {
            readings.add(Reading.nothing(Scope.ACCOUNT, wait.reason(), wait.until()));
        }
        if (!readings.isEmpty()) {
            quietly(
                    () -> limits.hear(publication.channel(), publication.account(), readings, clock.instant()),
                    UNHEARD);
        }
        if (outcome instanceof Outcome.NotReached) {
            giveBack(call);
        }
    }

    private List<Reading> readings(Publication publication) {
        return accounts.find(publication.channel(), publication.account()).stream()
                .flatMap(account -> account.readings().stream())
                .filter(Reading::isScarce)
                .toList();
    }

    private void giveBack(Call call) {
        Ask ask = call.message().ask(call.sending().publication());
        quietly(() -> limits.giveBack(List.of(ask), clock.instant()), UNHEARD);
    }

    private static void quietly(Runnable work, String otherwise) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", otherwise, e.toString());
        }
    }

    /** An adapter that throws broke its promise in the middle of a call: the post may exist. */
    private static Outcome answerOf(Account account, Message message, List<Upload> uploads) {
        try {
            return account.post(message, uploads);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a channel's adapter failed during a call", e);
            return new Outcome.Unknown("the call broke off: " + e.getClass().getSimpleName());
        }
    }

    /** The outcome is known only here: as long as the lease lasts, a database that is away for a moment must not lose it. */
    private void record(Delivery sending, Delivery after, Instant leaseUntil) {
        while (true) {
            try {
                recordOnce(new Change(sending, after));
                return;
            } catch (RuntimeException e) {
                if (clock.instant().plus(BETWEEN_RECORDINGS).isAfter(leaseUntil)) {
                    throw e;
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "an outcome could not be recorded, trying again: {0}",
                        e.toString());
                LockSupport.parkNanos(BETWEEN_RECORDINGS.toNanos());
            }
        }
    }

    private void recordOnce(Change change) {
        if (recording.record(change)) {
            meter.changed(List.of(change));
        } else {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "publication {0}: the lease was lost before {1} could be recorded; it is looked up",
                    change.after().publication().id(),
                    change.after().state().kind().label());
        }
    }

    private static Instant leaseOf(Delivery delivery) {
        if (delivery.state() instanceof Sending state) {
            return state.leaseUntil();
        }
        throw new IllegalArgumentException("not claimed: " + delivery.state());
    }
}
