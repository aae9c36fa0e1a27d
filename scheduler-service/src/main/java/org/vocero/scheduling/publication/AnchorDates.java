package org.vocero.scheduling.publication;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The days of the anchors that have one. */
public record AnchorDates(Map<Anchor, LocalDate> dates) {

    public AnchorDates {
        dates = Map.copyOf(dates);
    }

    public Optional<LocalDate> of(Anchor anchor) {
        return Optional.ofNullable(dates.get(anchor));
    }
}
