package org.vocero.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * A person looked at the account and says what became of a call that ended without an answer, or what becomes of the rest of a thread.
 *
 * @param token of the {@code OutcomeUnknown} or {@code PublishedInPart} that this was decided on: what has moved on since is not touched
 * @param decision "posted"; "not-posted": try once more, or go on with the thread,
 *     if it is still in time; "given-up": it is not posted and will not be
 * @param url of the post, absolute http(s), where it was posted; {@code null} otherwise
 */
public record OutcomeDecided(
        UUID publicationId,
        UUID postId,
        int version,
        String campaign,
        long token,
        String decision,
        @Nullable String url,
        String reason,
        String decidedBy,
        Instant decidedAt)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(publicationId);
    }
}
