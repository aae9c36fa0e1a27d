package org.vocero.publishing.hold;

import java.util.Optional;
import org.vocero.publishing.delivery.Lifting;

/** The holds, shared by all instances. */
public interface Holds {

    /**
     * Waits until every claim that is under way on any instance has ended, and places the hold in the caller's transaction:
     * once that has committed, no claim takes what the hold covers. One that stands already covers its new accounts as well.
     *
     * @return empty if the hold is known, or was lifted before its placing was heard of
     */
    Optional<InForce> place(Hold hold);

    /**
     * Lifts a hold in the caller's transaction, also one that has not been heard of; it is never placed again. What fell due while it
     * stood is not claimed before it has become what the lifting says.
     */
    void lift(Lifting lifting);
}
