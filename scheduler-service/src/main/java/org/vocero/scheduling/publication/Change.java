package org.vocero.scheduling.publication;

import java.util.List;

/** What something became, and what is to be said about it. */
public record Change<T>(T now, List<SchedulingEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    static <T> Change<T> none(T now) {
        return new Change<>(now, List.of());
    }

    static <T> Change<T> of(T now, SchedulingEvent event) {
        return new Change<>(now, List.of(event));
    }
}
