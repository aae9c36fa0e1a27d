package org.vocero.composition;

import java.util.function.ToIntFunction;

/**
 * How long a channel's texts may be.
 *
 * @param measure counts in the unit; the length of a text is the sum of the lengths of its words and white space
 * @param most from 1
 */
record Limit(Unit unit, ToIntFunction<String> measure, int most) {}
