package org.vocero.publishing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the one who dispatches sleep until there is something to do. Signals that come while it works are not lost.
 */
public final class WakeUp {

    /** What is further away is found by looking now and then. */
    private static final Duration NEAR = Duration.ofMinutes(1);

    private final Semaphore signals = new Semaphore(0);
    private final Clock clock;

    public WakeUp(Clock clock) {
        this.clock = clock;
    }

    /** Wakes the sleeper, or keeps it from falling asleep next time. */
    public void now() {
        signals.release();
    }

    /** Wakes the sleeper at an instant that is near. */
    public void at(Instant instant) {
        Duration wait = Duration.between(clock.instant(), instant);
        if (!wait.isNegative() && wait.compareTo(NEAR) <= 0) {
            CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(this::now);
        }
    }

    /** Returns at a signal, or after {@code longest}. */
    public void sleep(Duration longest) throws InterruptedException {
        if (signals.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }

    /** Waits for {@code time}, if it is not over; what signals come meanwhile need not wake the sleeper again. */
    public void gather(Duration time) {
        if (time.compareTo(Duration.ZERO) > 0) {
            LockSupport.parkNanos(time.toNanos());
            signals.drainPermits();
        }
    }
}
