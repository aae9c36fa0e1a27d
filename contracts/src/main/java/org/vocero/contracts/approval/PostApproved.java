package org.vocero.contracts.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vocero.contracts.Event;

/** A person approved a version of a post: these publications, and nothing else, may be posted. */
public record PostApproved(
        UUID postId,
        int version,
        String campaign,
        String title,
        List<String> campaignHashtags,
        List<String> partnerHashtags,
        List<ApprovedPublication> publications,
        String approvedBy,
        Instant approvedAt)
        implements Event {

    public PostApproved {
        campaignHashtags = List.copyOf(campaignHashtags);
        partnerHashtags = List.copyOf(partnerHashtags);
        publications = List.copyOf(publications);
    }

    @Override
    public String subject() {
        return Event.subjectOf(postId);
    }
}
