package org.vocero.publishing.delivery;

import java.time.Duration;

/**
 * The times that deliveries keep to.
 *
 * @param callTimeout the longest that a call takes
 * @param lease how long a claimed delivery belongs to its instance; at least half as long again as {@code callTimeout}, so that an
 *     expired lease means a call that is over
 * @param reconcileAfter how long to let a platform settle before each look-up of an unknown outcome
 * @param lookUpCap the longest pause before a look-up is tried again that failed
 * @param absences how many look-ups without a find prove that the post does not exist
 * @param lookUps how many failed look-ups are made before a person is asked
 * @param clockTolerance how far a platform's clock may be behind ours
 * @param accountPause how long an account that needs a person rests before it is tried again
 * @param overdueAfter how late what is posted may be and still be punctual; what is later keeps its account's least distance
 * @param backoff how long to wait after a platform was not reached
 */
public record Terms(
        Duration callTimeout,
        Duration lease,
        Duration reconcileAfter,
        Duration lookUpCap,
        int absences,
        int lookUps,
        Duration clockTolerance,
        Duration accountPause,
        Duration overdueAfter,
        Backoff backoff) {

    public Terms {
        if (lease.multipliedBy(2).compareTo(callTimeout.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("the lease must be at least one and a half times the call time-out");
        }
        if (absences < 1 || lookUps < 1) {
            throw new IllegalArgumentException("at least one look-up must be made");
        }
    }
}
