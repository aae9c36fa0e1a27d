package org.vocero.contracts.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vocero.contracts.Event;

/** Publications on one channel fell due, or are about to, and were handed to its publisher. */
public record PublicationsReleased(String channel, Instant releasedAt, List<Released> publications) implements Event {

    public PublicationsReleased {
        publications = List.copyOf(publications);
    }

    @Override
    public String subject() {
        return channel;
    }

    /**
     * One of them.
     *
     * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
     */
    public record Released(
            UUID publicationId,
            UUID postId,
            int version,
            long revision,
            String campaign,
            String account,
            String language,
            Instant dueAt) {}
}
