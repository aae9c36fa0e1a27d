package org.vocero.sandbox.fault.web;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.Fault;
import org.vocero.sandbox.fault.Faults;

/**
 * A fault as it is ordered and listed.
 *
 * @param account the account's key in Vocero; absent for any account
 * @param on {@code post} (default), {@code upload}, {@code read}, {@code session} or {@code any}; an expired token: any by default
 * @param then {@code none} by default; the words are in {@link Endings}
 * @param times 1 by default
 */
record FaultOrder(
        @Nullable String account,
        @Nullable String on,
        @Nullable Long latencyMs,
        @Nullable String then,
        @Nullable Integer times) {

    private static final String ANY = "any";

    /** @throws IllegalArgumentException with what is wrong with the order */
    Fault toFault() {
        Fault.Ending ending = Endings.read(then == null ? "none" : then);
        require(latencyMs == null || latencyMs >= 0, "latencyMs: not below 0");
        require(times == null || times >= 1, "times: not below 1");
        return new Fault(account, call(ending.kind()), Duration.ofMillis(latencyMs == null ? 0 : latencyMs), ending);
    }

    int count() {
        return times == null ? 1 : times;
    }

    static FaultOrder of(Faults.Ordered ordered) {
        Fault fault = ordered.fault();
        String on = fault.call() == null ? ANY : fault.call().name().toLowerCase(Locale.ROOT);
        return new FaultOrder(
                fault.account(), on, fault.latency().toMillis(), Endings.write(fault.ending()), ordered.times());
    }

    /** @throws IllegalArgumentException with the words that there are */
    static Call call(String on) {
        require(on.matches("post|upload|read|session"), "on: post, upload, read, session or any");
        return Call.valueOf(on.toUpperCase(Locale.ROOT));
    }

    private @Nullable Call call(Fault.Kind kind) {
        if (on == null) {
            return kind == Fault.Kind.EXPIRED_TOKEN ? null : Call.POST;
        }
        return on.equals(ANY) ? null : call(on);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
