package org.vocero.approval.post;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.vocero.approval.campaign.Campaign;

/** When posts are due that people have moved since they were approved, as a plan's row says it. */
@FunctionalInterface
public interface PresentTimings {

    /**
     * Of those of these posts of a campaign whose newest version was approved and moved since, be it withdrawn by now. Empty for one of which only some accounts were
     * moved, or not all of them to the same time: one row cannot say it.
     */
    Map<PostId, Optional<Timing>> of(Collection<PostId> posts, Campaign campaign);
}
