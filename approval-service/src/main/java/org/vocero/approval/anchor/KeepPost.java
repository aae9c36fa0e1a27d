package org.vocero.approval.anchor;

import org.vocero.approval.post.PostId;

/**
 * Keep a post for its observance's next occurrence, or no longer.
 *
 * @param who the person's user name
 */
public record KeepPost(PostId post, boolean kept, String who) {}
