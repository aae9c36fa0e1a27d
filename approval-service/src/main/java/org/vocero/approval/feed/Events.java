package org.vocero.approval.feed;

import java.time.Instant;
import java.util.List;

/** The publications that calendars show. */
@FunctionalInterface
public interface Events {

    /** Those that are due from {@code from} on and before {@code until}, in that order; what has no due instant is in none. */
    List<Event> of(Scope scope, String target, Instant from, Instant until);
}
