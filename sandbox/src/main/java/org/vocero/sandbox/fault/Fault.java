package org.vocero.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with one call.
 *
 * @param account whose call; {@code null} for anybody's
 * @param call {@code null} for any
 * @param latency how long the platform thinks before anything else
 */
public record Fault(@Nullable String account, @Nullable Call call, Duration latency, Ending ending) {

    boolean isFor(String caller, Call called) {
        return (call == null || call == called) && (account == null || account.equals(caller));
    }

    /** An expired token stays expired until somebody clears it. */
    boolean isLasting() {
        return ending.kind() == Kind.EXPIRED_TOKEN;
    }

    /**
     * How the client sees the call end.
     *
     * @param takesEffect whether the call does its work before
     * @param number a status, seconds or milliseconds, by the kind; else 0
     */
    public record Ending(Kind kind, boolean takesEffect, int number) {

        public static final Ending NONE = new Ending(Kind.ANSWER, true, 0);
    }

    /** The ways in which a call can end. */
    public enum Kind {
        /** With the answer to what the call did. */
        ANSWER,
        /** With a closed connection and not one byte. */
        CLOSE,
        /** With a status that says nothing of whether the call took effect. */
        STATUS,
        /** With the answer to what the call did, a few bytes at a time over that many milliseconds. */
        TRICKLE,
        /** With the platform's refusal of too many calls, to end in that many seconds. */
        RATE_LIMIT,
        /** With the platform's refusal of a repetition, though there is none. */
        DUPLICATE,
        /** With the platform's refusal of a token that has expired. */
        EXPIRED_TOKEN,
        /** With the platform's refusal for want of money. */
        NO_CREDIT;

        /** Whether it makes sense for such a call. */
        boolean suits(Call call) {
            return this != DUPLICATE || call == Call.POST;
        }
    }
}
