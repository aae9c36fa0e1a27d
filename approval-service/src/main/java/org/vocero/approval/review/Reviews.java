package org.vocero.approval.review;

import java.util.Collection;
import java.util.List;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.SealedPublication;

/** The decisions, and what each approval was given to. */
public interface Reviews {

    /**
     * Keeps a decision.
     *
     * @param sealed what an approval was given to; none for a refusal
     * @throws IllegalStateException if there is a decision on the version already
     */
    void add(Review review, Collection<SealedPublication> sealed);

    /** The decisions on a post's versions, oldest first. */
    List<Review> of(PostId post);
}
