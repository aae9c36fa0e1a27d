package org.vocero.contracts.scheduling;

import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * A publication will not be released, because its approval was withdrawn or its post no longer has it.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 */
public record PublicationCancelled(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        String language,
        String reason)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
