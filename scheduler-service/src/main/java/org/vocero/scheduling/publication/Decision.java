package org.vocero.scheduling.publication;

import java.util.Set;

/** What people decided about a post. */
public sealed interface Decision permits Approval, Withdrawal {

    PostId post();

    /** The anchors that it makes publications follow. */
    Set<Anchor> anchors();

    /** What the post becomes; itself if the decision is not news to it. */
    Change<Post> on(Post current, AnchorDates dates);
}
