package org.vocero.scheduling.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is said when a publication falls due, prepared long before, and the moment when it is said. */
public interface Releases {

    /** Prepares what is said when these fall due; of one version and revision once. */
    void prepare(Collection<Prepared> prepared);

    /**
     * Releases what is due by {@code now} and {@code ahead} of it, the earliest first, or notes it as missed where it is too late, together with what is said about it: all or
     * nothing. Publications of one account are never settled by two callers at a time, so they keep their order on the way out; what
     * another caller is at is left to it.
     *
     * @return what was settled by this call; empty if nothing was due that another caller is not at
     */
    List<Settled> settleDue(Instant now, Duration ahead, int atMost);

    /** Forgets what was prepared and will not be said any more; a newer version or revision prepares its own. */
    void forgetNeedless();

    /** A publication with what its channel's publisher will be told. */
    record Prepared(Publication publication, Content content) {}

    /** A publication that was due, and what became of it. */
    record Settled(
            PublicationId publication,
            PostId post,
            int version,
            long revision,
            Place place,
            Window window,
            Outcome outcome) {}

    enum Outcome {
        RELEASED,
        MISSED
    }
}
