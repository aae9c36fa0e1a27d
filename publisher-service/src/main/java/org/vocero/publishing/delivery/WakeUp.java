package org.vocero.publishing.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

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
}
