package org.vocero.sandbox.x;

import java.util.function.Function;

/** Who signed a request. */
public sealed interface Verification {

    /** Applies the function for the case at hand. */
    <T> T match(Function<Verified, T> verified, Function<Refused, T> refused);

    /** The account whose secrets signed it, now and for the first time. */
    record Verified(XAccount account) implements Verification {

        @Override
        public <T> T match(Function<Verified, T> verified, Function<Refused, T> refused) {
            return verified.apply(this);
        }
    }

    /** Nobody, as far as X can tell. The reason is for the sandbox's own log: X does not give it. */
    record Refused(String reason) implements Verification {

        @Override
        public <T> T match(Function<Verified, T> verified, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
