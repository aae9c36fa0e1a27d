package org.vocero.scheduling.quartz;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How long no tick has run, by a clock that nobody sets. */
@Component
class Pulse {

    private final LongSupplier nanos;
    private long last;
    private boolean running;

    @Autowired
    Pulse() {
        this(System::nanoTime);
    }

    Pulse(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** Counts from now on. */
    void begin() {
        set(false);
    }

    void during(Runnable tick) {
        set(true);
        try {
            tick.run();
        } finally {
            set(false);
        }
    }

    /** Zero while one runs, however long it takes. */
    synchronized Duration silence() {
        return running ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - last);
    }

    private synchronized void set(boolean now) {
        running = now;
        last = nanos.getAsLong();
    }
}
