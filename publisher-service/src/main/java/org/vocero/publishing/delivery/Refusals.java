package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.List;

/** Due events that were not what was approved, kept apart from every delivery. */
public interface Refusals {

    /**
     * Notes them and says so, in the caller's transaction; a record that was noted before is passed over.
     *
     * @return those that are new
     */
    List<Refusal> add(List<Refusal> refusals);

    /**
     * A refused due event.
     *
     * @param claimed what the event says it is: not to be believed
     * @param origin topic, partition and offset
     */
    record Refusal(Publication claimed, String origin, String reason, String detail, Instant refusedAt) {}
}
