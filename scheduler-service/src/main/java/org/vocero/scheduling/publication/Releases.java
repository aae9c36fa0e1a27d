package org.vocero.scheduling.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is said when a publication falls due, prepared long before, and the moment when it is said. */
public interface Releases {

    /** Prepares what is said when these fall due; of one version and revision once. */
    void prepare(Collection<Prepared> prepared);

    /**
     * Releases what is due by {@code now} and {@code ahead} of it, the earliest first, or notes it as missed where it is too late, together with what is said about it: all or
     * nothing. Publications of one account are never settled by two callers at a time, so they keep their order on the way out; what
     * another caller is at is left to it.
     *
     * @param after only what comes after this mark; to look again at all that others settled takes time
     * @return what was settled by this call, in its order; empty if nothing was due that another caller is not at
     */
    List<Settled> settleDue(Instant now, Duration ahead, int atMost, Mark after);

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

    /** A place in the order in which publications are settled. */
    record Mark(Instant dueAt, PublicationId publication) {

        public static final Mark BEGINNING = new Mark(Instant.EPOCH, new PublicationId(new UUID(0, 0)));

        /** Behind the last of these, if all that came before it is settled: if there are as many as were asked for. */
        public static Mark behind(List<Settled> settled, int asked) {
            if (settled.size() < asked) {
                return BEGINNING;
            }
            Settled last = settled.get(settled.size() - 1);
            return new Mark(last.window().dueAt(), last.publication());
        }
    }

    enum Outcome {
        RELEASED,
        MISSED
    }
}
