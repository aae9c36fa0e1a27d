package org.vocero.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * A person holds back what the hold covers: until it is lifted, nothing of that may be sent. It is in force once the publisher
 * has said so. A consumer that does not know the scope must not pass the hold over in silence.
 *
 * @param scope {@code everything}, {@code campaign}, {@code account}, {@code channel} or {@code language}
 * @param target key of the campaign or account, name of the channel, or ISO 639-1 code of the language; {@code null} for
 *     everything
 */
public record HoldPlaced(
        UUID holdId, String scope, @Nullable String target, String reason, String placedBy, Instant placedAt)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(holdId);
    }
}
