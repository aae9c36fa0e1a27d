package org.vocero.scheduling.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Releases what is due or about to be. Runs on every instance at every tick; instances share the work and need not know of one another. */
public final class ReleasingPublications {

    private final SharedClock clock;
    private final Releases releases;
    private final ReleaseWatch watch;
    private final Duration ahead;
    private final int batch;

    /**
     * Does nothing by itself; {@link #releaseDue} does.
     *
     * @param ahead how long before its due instant a publication is released; its publisher waits for that instant
     * @param batch how many publications a transaction releases at most
     */
    public ReleasingPublications(SharedClock clock, Releases releases, ReleaseWatch watch, Duration ahead, int batch) {
        this.clock = clock;
        this.releases = releases;
        this.watch = watch;
        this.ahead = ahead;
        this.batch = batch;
    }

    /** Releases batch by batch, a transaction each, until nothing more is due. */
    public void releaseDue() {
        List<Releases.Settled> settled;
        Releases.Mark mark = Releases.Mark.BEGINNING;
        do {
            Instant now = clock.now();
            settled = releases.settleDue(now, ahead, batch, mark);
            mark = Releases.Mark.behind(settled, batch);
            watch.settled(settled, now);
        } while (!settled.isEmpty());
    }
}
