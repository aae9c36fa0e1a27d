package org.vocero.scheduling.publication;

import java.util.function.Function;

/** What the schedule tells the others. What becomes of what is due is apart: see {@link Releases}. */
public sealed interface SchedulingEvent {

    /** The publication has a due instant under this version. */
    record Scheduled(Publication publication) implements SchedulingEvent {
        @Override
        public <T> T match(
                Function<Scheduled, T> scheduled,
                Function<Rescheduled, T> rescheduled,
                Function<Cancelled, T> cancelled) {
            return scheduled.apply(this);
        }
    }

    /** The publication has another due instant, or none while its anchor is not dated. */
    record Rescheduled(Publication publication) implements SchedulingEvent {
        @Override
        public <T> T match(
                Function<Scheduled, T> scheduled,
                Function<Rescheduled, T> rescheduled,
                Function<Cancelled, T> cancelled) {
            return rescheduled.apply(this);
        }
    }

    /** The publication will not be released. */
    record Cancelled(Publication publication, String reason) implements SchedulingEvent {
        @Override
        public <T> T match(
                Function<Scheduled, T> scheduled,
                Function<Rescheduled, T> rescheduled,
                Function<Cancelled, T> cancelled) {
            return cancelled.apply(this);
        }
    }

    Publication publication();

    <T> T match(
            Function<Scheduled, T> scheduled, Function<Rescheduled, T> rescheduled, Function<Cancelled, T> cancelled);
}
