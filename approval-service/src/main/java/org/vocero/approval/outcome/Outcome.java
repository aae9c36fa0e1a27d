package org.vocero.approval.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What came of a command. */
public sealed interface Outcome<R> {

    /** Applies the function for the case at hand. */
    <T> T match(Function<R, T> done, Function<Refusal, T> refused);

    static <R> Outcome<R> done(R result) {
        return new Done<>(result);
    }

    static <R> Outcome<R> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** All results in their order, or the first refusal. */
    static <R> Outcome<List<R>> all(List<Outcome<R>> outcomes) {
        List<R> results = new ArrayList<>();
        for (Outcome<R> outcome : outcomes) {
            if (outcome instanceof Refused<R> refused) {
                return refused(refused.refusal());
            }
            outcome.then(result -> done(results.add(result)));
        }
        return done(results);
    }

    /** The next step, unless this one was refused. */
    default <T> Outcome<T> then(Function<R, Outcome<T>> next) {
        return match(next, Outcome::refused);
    }

    record Done<R>(R result) implements Outcome<R> {

        @Override
        public <T> T match(Function<R, T> done, Function<Refusal, T> refused) {
            return done.apply(result);
        }
    }

    record Refused<R>(Refusal refusal) implements Outcome<R> {

        @Override
        public <T> T match(Function<R, T> done, Function<Refusal, T> refused) {
            return refused.apply(refusal);
        }
    }
}
