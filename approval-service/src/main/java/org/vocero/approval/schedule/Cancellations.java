package org.vocero.approval.schedule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vocero.approval.audit.Act;

/** The approvals that people took back many at once. */
public interface Cancellations {

    void add(Cancellation cancellation);

    /** Empty if there is none of the campaign. */
    Optional<Cancellation> find(String campaign, UUID id);

    /**
     * Notes that it was undone.
     *
     * @throws IllegalStateException if it was undone before
     */
    void undo(UUID id, Act act);

    /** The latest of a campaign, the last one first. */
    List<PastCancellation> latest(String campaign, int limit);
}
