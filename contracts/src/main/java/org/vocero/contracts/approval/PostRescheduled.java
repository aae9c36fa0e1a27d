package org.vocero.contracts.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * A person moved publications of an approved version to another time. It says the whole version as it stands, with the newest schedule
 * of each publication, so that whoever hears it before its {@link PostApproved} has missed nothing.
 *
 * @param publications those that are left of the version: what was never moved is as it was approved, and what is not among them was given
 *     up by a person after it was missed
 */
public record PostRescheduled(
        UUID postId,
        int version,
        String campaign,
        String title,
        List<String> campaignHashtags,
        List<String> partnerHashtags,
        List<ApprovedPublication> publications,
        String rescheduledBy,
        Instant rescheduledAt)
        implements Event {

    public PostRescheduled {
        campaignHashtags = List.copyOf(campaignHashtags);
        partnerHashtags = List.copyOf(partnerHashtags);
        publications = List.copyOf(publications);
    }

    @Override
    public String subject() {
        return Event.subjectOf(postId);
    }
}
