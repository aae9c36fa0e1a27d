package org.vocero.publishing.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets the one who dispatches sleep until there is something to do. Signals that come while it works are not lost. */
public final class WakeUp {

    private final Semaphore signals = new Semaphore(0);

    /** Wakes the sleeper, or keeps it from falling asleep next time. */
    public void now() {
        signals.release();
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
