package org.vocero.publishing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vocero.publishing.delivery.Claiming.Call;
import org.vocero.publishing.delivery.Claiming.Claimed;

/**
 * Hands work to the pool that makes the calls, never more than it can begin at once: what waits in a queue would wait under
 * a running lease.
 */
public final class Dispatching {

    private static final System.Logger LOG = System.getLogger(Dispatching.class.getName());

    /** What time brings about need not be looked for after every call. The claim itself checks all that could forbid one. */
    private static final Duration BETWEEN_SWEEPS = Duration.ofMillis(140);

    private final Sweeping sweeping;
    private final Claiming claiming;
    private final Posting posting;
    private final Reconciling reconciling;
    private final Executor pool;
    private final WakeUp wakeUp;
    private final Clock clock;
    private final Semaphore free;
    private final int width;
    private Instant nextSweep = Instant.EPOCH;

    /**
     * Does nothing by itself; {@link #round} does.
     *
     * @param width how many calls may be under way at once; {@code pool} must be able to run as many
     */
    public Dispatching(
            Sweeping sweeping,
            Claiming claiming,
            Posting posting,
            Reconciling reconciling,
            Executor pool,
            WakeUp wakeUp,
            Clock clock,
            int width) {
        this.sweeping = sweeping;
        this.claiming = claiming;
        this.posting = posting;
        this.reconciling = reconciling;
        this.pool = pool;
        this.wakeUp = wakeUp;
        this.clock = clock;
        this.free = new Semaphore(width);
        this.width = width;
    }

    /** Does everything that can be done now without waiting for a platform. One thread only may call this. */
    public void round() {
        boolean more = true;
        while (more) {
            more = dispatchCalls();
        }
        Instant now = clock.instant();
        if (!now.isBefore(nextSweep) || wasSetBack(now)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            sweeping.sweep();
            dispatchLookUps();
        }
    }

    /** A clock that was set back would otherwise put sweeps off for as long. */
    private boolean wasSetBack(Instant now) {
        return Duration.between(now, nextSweep).compareTo(BETWEEN_SWEEPS) > 0;
    }

    /** Waits until no call is under way; answers whether that is so. Nobody may begin a round meanwhile. */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        if (!free.tryAcquire(width, longest.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        free.release(width);
        return true;
    }

    /** Answers whether another claim might find more: an account is free again, or there were more than places. */
    private boolean dispatchCalls() {
        int places = free.availablePermits();
        if (places == 0) {
            return false;
        }
        Claimed claimed = claiming.claim(places);
        for (Call call : claimed.calls()) {
            run(() -> posting.post(call));
        }
        return claimed.decided() > claimed.calls().size() || claimed.decided() == places;
    }

    private void dispatchLookUps() {
        int places = free.availablePermits();
        if (places > 0) {
            reconciling.claim(places).forEach(uncertain -> run(() -> reconciling.reconcile(uncertain)));
        }
    }

    private void run(Runnable work) {
        // Only this thread takes places, so that those it counted are there.
        free.acquireUninterruptibly();
        pool.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "an outcome was not recorded; its lease will run out", e);
            } finally {
                free.release();
                wakeUp.now();
            }
        });
    }
}
