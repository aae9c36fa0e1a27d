package org.vocero.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with one call.
 *
 * @param account whose call; {@code null} for anybody's
 * @param latency how long the platform thinks before anything else
 * @param takesEffect whether the call does its work before it ends as it ends
 * @param status of the answer where the ending is {@link Ending#STATUS}, else 0
 */
public record Fault(
        @Nullable String account, Call call, Duration latency, boolean takesEffect, Ending ending, int status) {

    /** How the client sees the call end. */
    public enum Ending {
        /** With the answer to what the call did. */
        ANSWER,
        /** With a closed connection and not one byte. */
        CLOSE,
        /** With a status that says nothing of whether the call took effect. */
        STATUS
    }

    boolean isFor(String caller, Call called) {
        return call == called && (account == null || account.equals(caller));
    }
}
