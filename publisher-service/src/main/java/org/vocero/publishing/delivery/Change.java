package org.vocero.publishing.delivery;

import org.vocero.publishing.delivery.State.Uncertain;

/** A delivery before and after a transition. */
public record Change(Delivery before, Delivery after) {

    /** Whether the world is to hear of it: another state, or the same but from now on a person's matter. */
    public boolean isNews() {
        return before.state().kind() != after.state().kind() || becamePersonal();
    }

    private boolean becamePersonal() {
        return before.state() instanceof Uncertain was
                && after.state() instanceof Uncertain is
                && !was.needsPerson()
                && is.needsPerson();
    }
}
