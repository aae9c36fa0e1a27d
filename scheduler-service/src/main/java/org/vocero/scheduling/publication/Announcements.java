package org.vocero.scheduling.publication;

import java.util.List;

/** Tells the others what changed in the schedule, together with the change. */
public interface Announcements {

    void announce(List<SchedulingEvent> events);
}
