package org.vocero.approval.post;

import org.vocero.approval.audit.Act;

/**
 * A version of a post together with what it says.
 *
 * @param post with this version as its current one
 * @param created by whom and when
 */
public record WrittenPost(Post post, Message message, Act created) {}
