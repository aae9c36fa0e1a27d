package org.vocero.contracts.publishing;

import java.time.Instant;
import java.util.UUID;
import org.vocero.contracts.Event;

/**
 * A call ended without an answer: the post may exist. It is looked up, and never blindly sent again.
 *
 * @param revision of its schedule: 0 as it was approved, and one more with each {@link org.vocero.contracts.approval.PostRescheduled}
 * @param needsPerson whether looking it up is over and a person must say what became of it
 * @param token a person's decision must bear it to count
 */
public record OutcomeUnknown(
        UUID publicationId,
        UUID postId,
        int version,
        long revision,
        String campaign,
        String account,
        String channel,
        Instant dueAt,
        Instant attemptedAt,
        String detail,
        boolean needsPerson,
        long token)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
