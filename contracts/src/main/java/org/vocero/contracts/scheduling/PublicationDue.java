package org.vocero.contracts.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.Rescheduling;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;

/**
 * Post this now: everything the channel's publisher needs, and the seal that it verifies before it believes any of it.
 *
 * @param thread whether several posts may say it, each the answer to the one before, where one is too short
 * @param dueAt follows from the schedule and, where it has an anchor, the anchor's date; so does {@code notAfter}
 * @param schedule what was approved, unless it was moved since
 * @param anchorDate present where the schedule has an anchor
 * @param rescheduling absent where it was never moved
 */
public record PublicationDue(
        UUID publicationId,
        UUID postId,
        int version,
        String campaign,
        String account,
        String channel,
        String language,
        String body,
        @Nullable String link,
        List<String> campaignHashtags,
        List<String> partnerHashtags,
        boolean thread,
        List<Medium> media,
        Instant dueAt,
        Instant notAfter,
        Schedule schedule,
        @Nullable AnchorDate anchorDate,
        @Nullable Rescheduling rescheduling,
        Seal seal)
        implements Event {

    public PublicationDue {
        campaignHashtags = List.copyOf(campaignHashtags);
        partnerHashtags = List.copyOf(partnerHashtags);
        media = List.copyOf(media);
    }

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
