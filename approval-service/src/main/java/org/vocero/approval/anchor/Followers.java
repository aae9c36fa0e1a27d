package org.vocero.approval.anchor;

import java.util.List;
import org.vocero.composition.Occurrence;

/** What follows the anchors of campaigns. */
public interface Followers {

    /** The approved publications that follow this occurrence, by post and account. */
    List<Follower> approved(String campaign, Occurrence occurrence);
}
