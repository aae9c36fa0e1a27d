package org.vocero.publishing.delivery;

import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Uncertain;

/** A delivery before and after a transition. */
public record Change(Delivery before, Delivery after) {

    /** Whether the world is to hear of it: another state, or the same but from now on a person's matter. */
    public boolean isNews() {
        return before.state().kind() != after.state().kind() || becamePersonal() || wasDecided();
    }

    private boolean wasDecided() {
        return before.state() instanceof Partial was
                && after.state() instanceof Partial is
                && was.decided() != is.decided();
    }

    private boolean becamePersonal() {
        return before.state() instanceof Uncertain was
                && after.state() instanceof Uncertain is
                && !was.needsPerson()
                && is.needsPerson();
    }
}
