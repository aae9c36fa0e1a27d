package org.vocero.publishing.limit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tokens for calls, shared by all instances. Whoever is about to call takes them in the transaction that records it: with that
 * they are spent, whatever becomes of the call. Who dies before the call only loses them.
 */
public interface Limits {

    /**
     * Takes the tokens of each, both of its account and of the app, or none of it. Those that come first are served first.
     *
     * @return for each, in the same order, empty if it has them
     */
    List<Optional<Shortage>> take(List<Ask> asks, Instant now);

    /** Puts back the tokens of posts that were certainly not asked of the platform. */
    void giveBack(Collection<Ask> asks, Instant now);

    /**
     * Notes what a platform said. Until the instant that it named there are not more tokens than that, whatever else is said
     * meanwhile; what it says never adds any.
     */
    void hear(String channel, String account, Collection<Reading> readings, Instant now);
}
