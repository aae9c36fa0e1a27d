package org.vocero.approval.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes guessing passwords slow, and locks nobody out for long: after a few failures each further one doubles the wait.
 *
 * <p>Few failures are allowed to one name from one address, more to an address (an office shares one) and most to a name, so
 * that a stranger elsewhere cannot keep a delegate from approving.
 */
public final class SlowingDownGuesses {

    private static final int PER_NAME_AND_ADDRESS = 5;
    private static final int PER_ADDRESS = 30;
    private static final int PER_NAME = 60;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Attempts attempts;
    private final Clock clock;

    public SlowingDownGuesses(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** How long this person has to wait before they may try again; empty if they may now. */
    public Optional<Duration> waitFor(String username, String address) {
        Instant now = clock.instant();
        List<String> subjects =
                limits(username, address).stream().map(Limit::subject).toList();
        return attempts.blockedUntil(subjects, now).map(until -> Duration.between(now, until));
    }

    public void failed(String username, String address) {
        Instant now = clock.instant();
        for (Limit limit : limits(username, address)) {
            int failures = attempts.countFailure(limit.subject(), now, now.minus(MEMORY));
            if (failures >= limit.allowed()) {
                attempts.block(limit.subject(), now.plus(waitAfter(failures - limit.allowed())));
            }
        }
    }

    /** Forgets the failures of this name from this address; the address's own count stays, or one account would clear it. */
    public void succeeded(String username, String address) {
        attempts.forget(limits(username, address).get(0).subject());
    }

    private static List<Limit> limits(String username, String address) {
        return List.of(
                new Limit("name " + username + " at " + address, PER_NAME_AND_ADDRESS),
                new Limit("address " + address, PER_ADDRESS),
                new Limit("name " + username, PER_NAME));
    }

    private static Duration waitAfter(int failuresTooMany) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failuresTooMany, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private record Limit(String subject, int allowed) {}
}
