package org.vocero.scheduling.publication;

import java.time.Instant;
import java.util.List;

/** Tells the others what changed in the schedule, together with the change. */
public interface Announcements {

    void announce(List<SchedulingEvent> events);

    /** Tells what became of publications that were due; their channels' publishers are told apart: see {@link Releases}. */
    void announceSettled(List<Releases.Settled> settled, Instant at);
}
