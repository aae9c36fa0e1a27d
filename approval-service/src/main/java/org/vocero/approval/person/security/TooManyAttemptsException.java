package org.vocero.approval.person.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; whether this one is right was not looked at. */
class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("too many failed attempts");
        this.wait = wait;
    }

    /** At least one, so that nobody is told to wait for nothing. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
