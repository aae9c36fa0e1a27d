package org.vocero.approval.outcome;

import java.util.List;
import java.util.function.Function;

/** Why nothing was done. A refused command has changed nothing. */
public sealed interface Refusal {

    /** Names the refusal; stable, clients tell refusals apart by it. */
    String code();

    /** Applies the function for the case at hand. */
    <T> T match(Function<Missing, T> missing, Function<Conflict, T> conflict, Function<Unacceptable, T> unacceptable);

    /** There is no such thing. */
    static Refusal missing(String code, Object... arguments) {
        return new Missing(Problem.of(code, arguments));
    }

    /** What is asked for does not go with the state that the thing is in. */
    static Refusal conflict(String code, Object... arguments) {
        return new Conflict(Problem.of(code, arguments));
    }

    static Refusal unacceptable(String code, List<Problem> problems) {
        return new Unacceptable(code, problems);
    }

    /** There is no such thing. */
    record Missing(Problem problem) implements Refusal {

        @Override
        public String code() {
            return problem.code();
        }

        @Override
        public <T> T match(
                Function<Missing, T> missing, Function<Conflict, T> conflict, Function<Unacceptable, T> unacceptable) {
            return missing.apply(this);
        }
    }

    /** What is asked for does not go with the state that the thing is in: someone was faster, or it was decided before. */
    record Conflict(Problem problem) implements Refusal {

        @Override
        public String code() {
            return problem.code();
        }

        @Override
        public <T> T match(
                Function<Missing, T> missing, Function<Conflict, T> conflict, Function<Unacceptable, T> unacceptable) {
            return conflict.apply(this);
        }
    }

    /** What was sent breaks rules: all of those it breaks, at once. */
    record Unacceptable(String code, List<Problem> problems) implements Refusal {

        public Unacceptable {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T match(
                Function<Missing, T> missing, Function<Conflict, T> conflict, Function<Unacceptable, T> unacceptable) {
            return unacceptable.apply(this);
        }
    }
}
