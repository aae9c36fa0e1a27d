package org.vocero.approval.review;

import org.vocero.approval.post.PostId;

/**
 * Refuse a version.
 *
 * @param version that the person read
 * @param who the person's user name
 */
public record RefusePost(PostId post, int version, String reason, String who) {}
