package org.vocero.publishing.account;

import java.time.Clock;
import java.util.Optional;

/** Stops an account until somebody lets it go on. What waits becomes deferred, with the person's reason, and too late in its time. */
public final class PausingAccounts {

    private final ConnectedAccounts connected;
    private final Clock clock;

    public PausingAccounts(ConnectedAccounts connected, Clock clock) {
        this.connected = connected;
        this.clock = clock;
    }

    /** Once this has returned no call begins on the account, on any instance; one that is under way ends as it ends. */
    public Optional<Standing> pause(String account, String reason, String by) {
        return connected.pause(account, reason, by, clock.instant());
    }

    /** What is still in time goes out. */
    public Optional<Standing> resume(String account) {
        return connected.resume(account);
    }
}
