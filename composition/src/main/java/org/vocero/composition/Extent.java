package org.vocero.composition;

/**
 * How long a text is and how long it may be, in one of the units that its channel counts in.
 *
 * @param length from 0
 * @param limit the longest that the channel takes
 */
public record Extent(Unit unit, int length, int limit) {

    /** By how much it is too long; 0 if it fits. */
    public int excess() {
        return Math.max(0, length - limit);
    }

    /** How much of the limit is used, from 0; above 1 it does not fit. */
    double fill() {
        return (double) length / limit;
    }
}
