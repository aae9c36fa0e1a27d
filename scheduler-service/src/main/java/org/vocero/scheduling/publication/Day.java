package org.vocero.scheduling.publication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The day that a schedule counts from. */
public sealed interface Day {

    /** A day of its own. */
    record Fixed(LocalDate date) implements Day {
        @Override
        public <T> T match(Function<Fixed, T> fixed, Function<Following, T> following) {
            return fixed.apply(this);
        }
    }

    /** The day of an anchor, whenever that is. */
    record Following(Anchor anchor) implements Day {
        @Override
        public <T> T match(Function<Fixed, T> fixed, Function<Following, T> following) {
            return following.apply(this);
        }
    }

    <T> T match(Function<Fixed, T> fixed, Function<Following, T> following);

    default Optional<Anchor> followed() {
        return match(fixed -> Optional.empty(), following -> Optional.of(following.anchor()));
    }

    /** The date, or none while the anchor is not dated. */
    default Optional<LocalDate> date(AnchorDates dates) {
        return match(fixed -> Optional.of(fixed.date()), following -> dates.of(following.anchor()));
    }
}
