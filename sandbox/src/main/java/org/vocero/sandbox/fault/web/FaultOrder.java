package org.vocero.sandbox.fault.web;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.Fault;
import org.vocero.sandbox.fault.Faults;

/**
 * A fault as it is ordered and listed.
 *
 * @param account the account's key in Vocero; absent for any account
 * @param on {@code post} (default) or {@code read}
 * @param then {@code none} (default), {@code close-before}, {@code close-after}, {@code status-before:500},
 *     {@code status-after:500}; before and after the call took effect
 * @param times 1 by default
 */
record FaultOrder(
        @Nullable String account,
        @Nullable String on,
        @Nullable Long latencyMs,
        @Nullable String then,
        @Nullable Integer times) {

    private static final Pattern THEN = Pattern.compile("none|(close|status)-(before|after)(?::([1-5][0-9]{2}))?");

    /** @throws IllegalArgumentException with what is wrong with the order */
    Fault toFault() {
        Matcher ends = THEN.matcher(then == null ? "none" : then);
        require(ends.matches(), "then: none, close-before, close-after, status-before:500 or status-after:500");
        boolean status = "status".equals(ends.group(1));
        require(status == (ends.group(3) != null), "then: a status needs its number, and nothing else has one");
        require(on == null || "post".equals(on) || "read".equals(on), "on: post or read");
        require(latencyMs == null || latencyMs >= 0, "latencyMs: not below 0");
        require(times == null || times >= 1, "times: not below 1");
        return new Fault(
                account,
                "read".equals(on) ? Call.READ : Call.POST,
                Duration.ofMillis(latencyMs == null ? 0 : latencyMs),
                !"before".equals(ends.group(2)),
                ending(ends.group(1)),
                status ? Integer.parseInt(ends.group(3)) : 0);
    }

    int count() {
        return times == null ? 1 : times;
    }

    static FaultOrder of(Faults.Ordered ordered) {
        Fault fault = ordered.fault();
        String moment = fault.takesEffect() ? "after" : "before";
        String then = switch (fault.ending()) {
            case ANSWER -> "none";
            case CLOSE -> "close-" + moment;
            case STATUS -> "status-" + moment + ":" + fault.status();
        };
        String on = fault.call().name().toLowerCase(Locale.ROOT);
        return new FaultOrder(fault.account(), on, fault.latency().toMillis(), then, ordered.times());
    }

    private static Fault.Ending ending(@Nullable String kind) {
        if (kind == null) {
            return Fault.Ending.ANSWER;
        }
        return kind.equals("close") ? Fault.Ending.CLOSE : Fault.Ending.STATUS;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
