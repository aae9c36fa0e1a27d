package org.vocero.approval.campaign;

import java.time.LocalDate;
import java.util.Optional;

/** Reads iCalendar's recurrence rules. Whatever a rule says, an answer takes a bounded time. */
public interface Recurrences {

    /** Why this is no rule that an observance can follow, as the code of a problem; empty if it is one. */
    Optional<String> flaw(Rule.Recurring rule);

    /** The first of its days from this one on; empty if the rule ends before, or has none in the ten years after. */
    Optional<LocalDate> from(Rule.Recurring rule, LocalDate day);
}
