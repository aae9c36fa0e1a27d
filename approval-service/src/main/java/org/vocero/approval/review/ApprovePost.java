package org.vocero.approval.review;

import org.vocero.approval.post.PostId;

/**
 * Approve a version.
 *
 * @param version that the person read
 * @param who the person's user name
 */
public record ApprovePost(PostId post, int version, String who) {}
