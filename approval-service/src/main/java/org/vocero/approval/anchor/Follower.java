package org.vocero.approval.anchor;

import java.util.UUID;
import org.vocero.approval.post.PostId;
import org.vocero.composition.When;

/**
 * An approved publication that follows an occurrence of an anchor.
 *
 * @param post its post's key
 * @param isOut whether it was handed to its publisher already, as far as the desk has heard: then it stays what it is
 */
public record Follower(
        UUID publication, PostId postId, String post, String title, String account, When when, boolean isOut) {}
