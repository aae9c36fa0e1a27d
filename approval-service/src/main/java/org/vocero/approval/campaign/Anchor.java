package org.vocero.approval.campaign;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.Occurrence;

/**
 * An event of a campaign that posts follow: a session, dated when its date is known, or an observance that is held again and again.
 * What is approved is approved for one of its occurrences and follows no other.
 *
 * @param rule the observance's days; {@code null} for a session
 * @param declared the date that the campaign file last gave, or that the rule gave this occurrence; who says the same again does not
 *     undo what a person set
 * @param date when it takes place; {@code null} while that is not known
 * @param number of the occurrence that is next or under way, from 1; a session has one
 * @param revision grows by one with each change of the date; 0 while it was never dated
 */
public record Anchor(
        String key,
        @Nullable Rule rule,
        @Nullable LocalDate declared,
        @Nullable LocalDate date,
        int number,
        long revision) {

    /** A session that nobody has dated. */
    static Anchor session(String key, @Nullable LocalDate declared) {
        return new Anchor(key, null, declared, null, 1, 0);
    }

    /** An observance, on this of its days. */
    static Anchor observance(String key, Rule rule, LocalDate day) {
        return new Anchor(key, rule, day, null, 1, 0).datedOn(day);
    }

    public boolean isObservance() {
        return rule != null;
    }

    public Occurrence occurrence() {
        return new Occurrence(key, number);
    }

    /** This anchor on another date; the same anchor if that is no change. */
    public Anchor datedOn(@Nullable LocalDate newDate) {
        return Objects.equals(date, newDate) ? this : new Anchor(key, rule, declared, newDate, number, revision + 1);
    }

    /** Its next occurrence, on the day that the rule gives it. */
    public Anchor next(LocalDate day) {
        return new Anchor(key, rule, day, day, number + 1, revision + 1);
    }

    /** The same occurrence by another rule, on the day that this gives it. */
    Anchor ruledBy(Rule other, LocalDate day) {
        return new Anchor(key, other, day, date, number, revision).datedOn(day);
    }
}
