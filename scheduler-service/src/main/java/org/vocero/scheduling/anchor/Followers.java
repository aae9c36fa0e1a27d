package org.vocero.scheduling.anchor;

import org.vocero.scheduling.publication.Anchor;

/** Whatever is scheduled by an anchor's date. */
public interface Followers {

    /** Moves them to the anchor's date as it is kept now. */
    void follow(Anchor anchor);
}
