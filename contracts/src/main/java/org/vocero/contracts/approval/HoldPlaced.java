package org.vocero.contracts.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * A person holds back what the hold covers: until it is lifted, nothing of that may be sent. It is in force once the publisher
 * has said so. A consumer that does not know the scope must not pass the hold over in silence.
 *
 * <p>A hold on a region is said again when accounts join the region; accounts never leave a hold.
 *
 * @param scope {@code everything}, {@code campaign}, {@code account}, {@code channel}, {@code language} or {@code region}
 * @param target key of the campaign or account, name of the channel, ISO 639-1 code of the language, or the region in a campaign's own
 *     word; {@code null} for everything
 * @param regionsAccounts keys of those that a hold on a region covers; {@code null} for every other scope
 */
public record HoldPlaced(
        UUID holdId,
        String scope,
        @Nullable String target,
        String reason,
        String placedBy,
        Instant placedAt,
        @Nullable List<String> regionsAccounts)
        implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(holdId);
    }
}
