package org.vocero.approval.review;

import org.vocero.approval.post.PostId;

/**
 * Take back the approval of a post.
 *
 * @param who the person's user name
 */
public record WithdrawPost(PostId post, String reason, String who) {}
