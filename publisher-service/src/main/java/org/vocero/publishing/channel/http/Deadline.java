package org.vocero.publishing.channel.http;

import java.time.Duration;

/** When several requests must be over together. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Zero once it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** The part of a call's time that uploads may take; what they leave is for the post. */
    public static Deadline ofUploads(Duration callTimeout) {
        return in(callTimeout.multipliedBy(2).dividedBy(3));
    }

    /** What is left, but no more than this. */
    public Duration leftUpTo(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }
}
