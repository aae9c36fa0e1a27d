package org.vocero.publishing.limit;

import java.time.Instant;
import java.util.List;

/** What is left of limits, for people to see before it is used up. Whoever looks takes nothing and waits for nobody. */
@FunctionalInterface
public interface Remaining {

    /** For each, in the same order, everything that its tokens would be taken from; empty where nothing is known. */
    List<List<Remainder>> left(List<Ask> asks, Instant now);
}
