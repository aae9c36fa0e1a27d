package org.vocero.sandbox.x;

import java.time.Clock;
import java.time.Duration;
import org.vocero.sandbox.limit.RateLimit;
import org.vocero.sandbox.limit.RateLimit.Standing;

/** How many posts X takes (docs.x.com, 2026-11): 100 from a user within 15 minutes, 10,000 within a day from an app. */
public final class PostLimits {

    private final RateLimit window;
    private final RateLimit dayOfUser;
    private final RateLimit dayOfApp;

    public PostLimits(int perWindow, int perDay, Clock clock) {
        this.window = new RateLimit(perWindow, Duration.ofMinutes(15), clock);
        this.dayOfUser = new RateLimit(perDay, Duration.ofDays(1), clock);
        this.dayOfApp = new RateLimit(perDay, Duration.ofDays(1), clock);
    }

    /** Counts one more post. */
    public Standings take(XAccount account) {
        return new Standings(
                window.take(account.userId()), dayOfUser.take(account.userId()), dayOfApp.take(account.consumerKey()));
    }

    /** Where a user and the app stand after a call. */
    public record Standings(Standing window, Standing dayOfUser, Standing dayOfApp) {

        public boolean within() {
            return window.within() && dayOfUser.within() && dayOfApp.within();
        }
    }
}
