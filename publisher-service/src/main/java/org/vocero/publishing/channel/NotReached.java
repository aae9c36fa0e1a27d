package org.vocero.publishing.channel;

import java.time.Duration;
import java.time.Instant;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

/** The outcome of a call that found nobody: the platform cannot have seen it. */
public final class NotReached {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private NotReached() {}

    public static Outcome at(Instant now, String detail) {
        return new WaitUntil(now.plus(PAUSE), "no-connection", detail);
    }
}
