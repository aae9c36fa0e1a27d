package org.vocero.approval.desk.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.composition.When;
import org.vocero.composition.When.ClockChange;

/**
 * When something is due, and whether that is not the time that people said.
 *
 * @param change {@code null} where clocks leave the local time alone
 */
record Due(Instant at, @Nullable ClockChange change) {

    /** {@code null} while its date is not known. What was moved is due as was heard of it last; what is for an occurrence that has
     * passed keeps the instant that it had. */
    static @Nullable Due of(Campaign campaign, When when, @Nullable Listed listed) {
        return Optional.ofNullable(listed)
                .flatMap(Due::moved)
                .or(() -> said(campaign, when))
                .or(() -> Optional.ofNullable(listed)
                        .flatMap(known -> Optional.ofNullable(known.track().dueAt()))
                        .map(at -> new Due(at, null)))
                .orElse(null);
    }

    private static Optional<Due> moved(Listed listed) {
        return Optional.ofNullable(listed.track().dueAt())
                .filter(at -> listed.track().revision() > 0)
                .map(at -> new Due(at, listed.change()));
    }

    private static Optional<Due> said(Campaign campaign, When when) {
        return Optional.ofNullable(when.date())
                .or(() -> campaign.date(when.occurrence()))
                .map(day -> new Due(when.dueAt(day), when.clockChange(day).orElse(null)));
    }
}
