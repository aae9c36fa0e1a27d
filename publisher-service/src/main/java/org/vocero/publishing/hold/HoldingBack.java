package org.vocero.publishing.hold;

import org.vocero.publishing.delivery.Lifting;

/** Keeps holds, in whatever order and however often it hears of them. */
public final class HoldingBack {

    private final Holds holds;
    private final Acknowledging acknowledging;

    public HoldingBack(Holds holds, Acknowledging acknowledging) {
        this.holds = holds;
        this.acknowledging = acknowledging;
    }

    /** Places a hold and says so, in the caller's transaction. */
    public void place(Hold hold) {
        holds.place(hold).ifPresent(acknowledging::say);
    }

    /** Lifts a hold, in the caller's transaction. */
    public void lift(Lifting lifting) {
        holds.lift(lifting);
    }
}
