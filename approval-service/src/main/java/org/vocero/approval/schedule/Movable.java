package org.vocero.approval.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.post.ApprovedPublication;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.Rescheduling;
import org.vocero.approval.post.Seal;
import org.vocero.composition.When;

/**
 * A publication of a draft or an approved version as things stand.
 *
 * @param placement as its version has it
 * @param when it is due: as its version says, unless it was moved since
 * @param day of the event that it follows, or its own; {@code null} while the event has none
 * @param seal {@code null} of a draft
 * @param rescheduling {@code null} where it was never moved
 * @param standing what was heard of it
 */
public record Movable(
        UUID id,
        Placement placement,
        When when,
        @Nullable LocalDate day,
        @Nullable Seal seal,
        @Nullable Rescheduling rescheduling,
        Standing standing) {

    public long revision() {
        return rescheduling == null ? 0 : rescheduling.revision();
    }

    public @Nullable Instant dueAt() {
        return day == null ? null : when.dueAt(day);
    }

    /** The same with a schedule that a person gave it. */
    Movable moved(Rescheduling newest) {
        return new Movable(id, placement, newest.when(), day, seal, newest, standing);
    }

    ApprovedPublication approved() {
        if (seal == null) {
            throw new IllegalStateException("nobody approved " + id);
        }
        return new ApprovedPublication(id, placement, seal, rescheduling);
    }

    /** What was heard of a publication. */
    public enum Standing {
        /** It is still to come, as far as the desk has heard. */
        AHEAD,
        /** It did not go out, and will not by itself. */
        MISSED,
        /** It was handed to its publisher, or is over: it stays what it is. */
        OUT,
        /** A person gave it up. */
        GIVEN_UP
    }
}
