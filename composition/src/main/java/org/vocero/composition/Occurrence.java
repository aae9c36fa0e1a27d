package org.vocero.composition;

/**
 * One holding of a campaign's event. An observance is held again and again, and each time is another: an approval is given for one of
 * them, as a date is, and neither goes with any other.
 *
 * @param anchor key of the event
 * @param number counts from 1
 */
public record Occurrence(String anchor, int number) {

    public Occurrence {
        if (number < 1) {
            throw new IllegalArgumentException("occurrences count from 1");
        }
    }

    /** The first of an event, and a session's only one. */
    public static Occurrence first(String anchor) {
        return new Occurrence(anchor, 1);
    }

    CanonicalForm writeTo(CanonicalForm form) {
        return form.text(anchor).number(number);
    }
}
