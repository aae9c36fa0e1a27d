package org.vocero.approval.review;

import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.State;

/**
 * A decision on a version.
 *
 * @param decision approved or refused
 * @param reason of a refusal
 */
public record Review(
        PostId post,
        int version,
        State decision,
        Act act,
        @Nullable String reason) {}
