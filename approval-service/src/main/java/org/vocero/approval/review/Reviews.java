package org.vocero.approval.review;

import java.util.Collection;
import java.util.List;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.SealedPublication;

/** The decisions, and what each approval was given to. */
public interface Reviews {

    /**
     * Keeps decisions.
     *
     * @throws IllegalStateException if there is a decision on one of the versions already
     */
    void add(Collection<Decision> decisions);

    /** Keeps one decision. */
    default void add(Review review, Collection<SealedPublication> sealed) {
        add(List.of(new Decision(review, List.copyOf(sealed))));
    }

    /** The decisions on a post's versions, oldest first. */
    List<Review> of(PostId post);

    /**
     * A decision to keep.
     *
     * @param sealed what an approval was given to; none for a refusal
     */
    record Decision(Review review, List<SealedPublication> sealed) {

        public Decision {
            sealed = List.copyOf(sealed);
        }
    }
}
