package org.vocero.scheduling.publication;

import java.util.Set;

/** The dates that publications follow. */
public interface Anchors {

    /**
     * The dates of these anchors, which cannot change before the current transaction ends; an anchor not heard of before is held
     * as well. Without this a post approved while its anchor is being dated could stay undated for ever.
     */
    AnchorDates hold(Set<Anchor> anchors);
}
