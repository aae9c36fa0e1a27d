package org.vocero.publishing.hold;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The holds, shared by all instances. */
public interface Holds {

    /**
     * Waits until every claim that is under way on any instance has ended, and places the hold in the caller's transaction:
     * once that has committed, no claim takes what the hold covers.
     *
     * @return empty if the hold is known, or was lifted before its placing was heard of; nothing has changed then
     */
    Optional<InForce> place(Hold hold);

    /** Lifts a hold in the caller's transaction, also one that has not been heard of; it is never placed again. */
    void lift(UUID hold, Instant at);
}
