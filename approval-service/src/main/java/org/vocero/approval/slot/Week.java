package org.vocero.approval.slot;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign has planned in a week, as ISO 8601 counts weeks.
 *
 * @param monday its first day
 * @param approved posts that are
 * @param drafts posts that are still to be decided on
 * @param cadence how many posts the campaign means to have; {@code null} if it does not say
 */
public record Week(
        LocalDate monday,
        int approved,
        int drafts,
        @Nullable Integer cadence) {

    public int posts() {
        return approved + drafts;
    }

    /** Its number in its year. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** {@code 2026-W51}. */
    public String name() {
        return String.format(Locale.ROOT, "%d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }

    /** What is planned against what is meant; {@code null} where nothing is. */
    public @Nullable Against against() {
        return cadence == null ? null : Against.values()[1 + Integer.signum(posts() - cadence)];
    }

    /** How the posts of a week stand to what was meant. */
    public enum Against {
        UNDER,
        MET,
        OVER
    }
}
