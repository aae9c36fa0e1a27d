package org.vocero.approval.schedule;

import java.util.List;
import java.util.UUID;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.PostId;

/**
 * Many approvals that a person took back at once.
 *
 * @param isUndone whether it was undone since
 */
public record Cancellation(UUID id, String campaign, String reason, Act act, boolean isUndone, List<Withdrawn> posts) {

    public Cancellation {
        posts = List.copyOf(posts);
    }

    /**
     * A version that lost its approval by it.
     *
     * @param isWhole whether all of its publications were still to come
     */
    public record Withdrawn(PostId post, int version, boolean isWhole) {}
}
