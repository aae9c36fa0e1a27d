package org.vocero.approval.campaign;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a campaign that posts follow: a session, dated when its date is known, or an observance of every year.
 *
 * @param yearly the observance's day; {@code null} for a session
 * @param declared the date that the campaign file last gave; a file that still says the same does not undo what a person set
 * @param date when it takes place; {@code null} while that is not known
 * @param revision grows by one with each change of the date; 0 while it was never dated
 */
public record Anchor(
        String key,
        @Nullable MonthDay yearly,
        @Nullable LocalDate declared,
        @Nullable LocalDate date,
        long revision) {

    public boolean isObservance() {
        return yearly != null;
    }

    /** This anchor on another date; the same anchor if that is no change. */
    public Anchor datedOn(@Nullable LocalDate newDate) {
        return Objects.equals(date, newDate) ? this : new Anchor(key, yearly, declared, newDate, revision + 1);
    }
}
