package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.List;
import org.vocero.publishing.limit.Reading;

/** An account on its platform, with our credentials for it. */
public interface Account {

    /**
     * Posts once: at most one request that shows something leaves this machine, whatever happens to the connection. Uploads come
     * before it and show nothing, so that it is only tried once they are done, and their end is never {@link Outcome.Unknown}.
     * Ends within the call time-out, give or take a second. Never throws for what a platform or a network does.
     *
     * @param uploads the message's pictures with their bytes, in its order
     */
    Outcome post(Message message, List<Upload> uploads);

    /**
     * Asks the platform for posts of this account that show {@code message} and were created at {@code since} or later.
     * Changes nothing there, ends in time and never throws, as {@link #post} does.
     */
    LookUp lookUp(Message message, Instant since);

    /** What the platform has said of its limits, in any answer since this was asked the last time. */
    default List<Reading> readings() {
        return List.of();
    }

    /**
     * Asks the platform whether the account could be posted on: token, permissions, what is left of its limits, expiry. Posts
     * nothing, ends in time and never throws, as {@link #post} does.
     */
    Check check();
}
