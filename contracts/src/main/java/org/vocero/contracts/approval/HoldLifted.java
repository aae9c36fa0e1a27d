package org.vocero.contracts.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * A hold holds nothing back any more, whether its placing has been heard of or not. It is never placed again.
 *
 * @param fellDue what becomes of what fell due while it stood: {@code post} (also where it is {@code null}) what is still in time,
 *     {@code drop} it, or leave it for a person to {@code decide}
 */
public record HoldLifted(
        UUID holdId,
        String reason,
        String liftedBy,
        Instant liftedAt,
        @Nullable String fellDue) implements Event {

    @Override
    public String subject() {
        return Event.subjectOf(holdId);
    }
}
