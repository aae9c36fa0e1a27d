package org.vocero.sandbox.wall;

import java.time.Clock;

/** Ids in the manner of X's snowflakes: 64 bits, growing with time, the milliseconds in the upper 42. */
public final class PostIds {

    /** X's own epoch, 2010-11-04T01:42:54.657Z. */
    private static final long EPOCH_MILLIS = 1_288_834_974_657L;

    private static final int SEQUENCE_BITS = 22;

    private final Clock clock;
    private long last;

    public PostIds(Clock clock) {
        this.clock = clock;
    }

    /** Greater than every id given or seen before. */
    public synchronized long next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH_MILLIS) << SEQUENCE_BITS);
        return last;
    }

    /** Keeps ids unique when a clock was set back over a restart. */
    synchronized void seen(long id) {
        last = Math.max(last, id);
    }
}
