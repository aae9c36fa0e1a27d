package org.vocero.approval.anchor;

import java.time.Instant;
import java.util.List;
import org.vocero.approval.post.PostId;

/** The posts that come back each time. */
public interface KeptPosts {

    boolean isKept(PostId post);

    /** Needs the post's lock. */
    void keep(PostId post, boolean kept);

    /**
     * The next of a campaign's kept posts whose version, a draft or approved, is for an occurrence that its anchor is past, and which
     * has nothing still to come of it: to bring back what waits for its hour would withdraw it.
     */
    List<PostId> leftBehind(String campaign, Instant now, int atMost);
}
