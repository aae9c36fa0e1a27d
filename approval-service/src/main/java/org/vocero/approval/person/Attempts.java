package org.vocero.approval.person;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Failed sign-ins, counted per subject: a name, an address, or both together. */
public interface Attempts {

    /** Until when none of these subjects may try again; empty if all may now. */
    Optional<Instant> blockedUntil(Collection<String> subjects, Instant now);

    /**
     * Counts a failure.
     *
     * @param since failures before this are forgotten
     * @return how many there are now, this one included
     */
    int countFailure(String subject, Instant now, Instant since);

    void block(String subject, Instant until);

    void forget(String subject);
}
