package org.vocero.publishing.delivery;

import org.vocero.publishing.delivery.State.Uncertain;

/** A delivery before and after a transition. */
public record Change(Delivery before, Delivery after) {

    /** Whether the world is to hear of it: another state, or other terms of the same. What look-ups find is only the last of them. */
    public boolean isNews() {
        return (before.state() instanceof Uncertain was && after.state() instanceof Uncertain is)
                ? !was.needsPerson() && is.needsPerson()
                : !before.state().equals(after.state());
    }
}
