package org.vocero.approval.post;

/**
 * Make a new version of a post.
 *
 * @param version that the editor started from
 */
public record EditPost(PostId post, int version, Manuscript manuscript, String who) {}
