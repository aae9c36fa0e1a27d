package org.vocero.approval.hold;

/** Tells the other services of holds, with the transaction that is under way. */
public interface HoldEvents {

    void placed(Hold hold);

    void lifted(Hold hold, Hold.Lifting lifting);
}
