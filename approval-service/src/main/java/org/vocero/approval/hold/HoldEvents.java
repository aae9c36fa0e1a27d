package org.vocero.approval.hold;

import java.util.Collection;

/** Tells the other services of holds, with the transaction that is under way. */
public interface HoldEvents {

    /**
     * A hold was placed, or accounts have joined the region that it is on.
     *
     * @param accounts those of a hold on a region; empty for every other
     */
    void placed(Hold hold, Collection<String> accounts);

    void lifted(Hold hold, Hold.Lifting lifting);
}
