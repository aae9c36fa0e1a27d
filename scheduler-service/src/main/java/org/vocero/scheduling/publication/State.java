package org.vocero.scheduling.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How far a publication has come. */
public sealed interface State {

    /** Waits for its anchor to be dated. */
    record Planned() implements State {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.planned().apply(this);
        }
    }

    /** Waits for its due instant. */
    record Scheduled(Window window) implements State {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.scheduled().apply(this);
        }
    }

    /** Was handed to its channel's publisher. Nothing but a newer version changes it. */
    record Released(Window window, Instant releasedAt) implements State {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.released().apply(this);
        }
    }

    /** Was found too late to make sense. It comes back only when its anchor moves or with a newer version. */
    record Missed(Window window, Instant missedAt) implements State {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.missed().apply(this);
        }
    }

    /** Will not be released. Nothing but a newer version changes it. */
    record Cancelled() implements State {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancelled().apply(this);
        }
    }

    /** One answer for each state. */
    record Cases<T>(
            Function<Planned, T> planned,
            Function<Scheduled, T> scheduled,
            Function<Released, T> released,
            Function<Missed, T> missed,
            Function<Cancelled, T> cancelled) {}

    <T> T match(Cases<T> cases);

    default Optional<Window> derivedWindow() {
        return match(new Cases<>(
                planned -> Optional.empty(),
                scheduled -> Optional.of(scheduled.window()),
                released -> Optional.of(released.window()),
                missed -> Optional.of(missed.window()),
                cancelled -> Optional.empty()));
    }

    /** Whether a change of the day still reaches it: what is released stays released. */
    default boolean followsItsDay() {
        return match(
                new Cases<>(planned -> true, scheduled -> true, released -> false, missed -> true, cancelled -> false));
    }

    /** Whether there is something left to stop. */
    default boolean waits() {
        return match(new Cases<>(
                planned -> true, scheduled -> true, released -> false, missed -> false, cancelled -> false));
    }
}
