package org.vocero.outbox;

import java.time.Duration;

/** A moment on the machine's steady clock: a correction of the time of day neither hurries the relay nor puts it to sleep. */
final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline now() {
        return in(Duration.ZERO);
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanos >= 0;
    }
}
