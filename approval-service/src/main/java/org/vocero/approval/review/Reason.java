package org.vocero.approval.review;

import java.util.List;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;

/** Why somebody decided something: others have to understand it. */
public final class Reason {

    static final int LIMIT = 2_000;

    private Reason() {}

    /** The reason without white space around it. */
    public static Outcome<String> of(String text) {
        String reason = text.strip();
        if (reason.isEmpty()) {
            return refused(Problem.at("reason", "missing"));
        }
        return reason.length() <= LIMIT
                ? Outcome.done(reason)
                : refused(Problem.at("reason", "over-limit", reason.length(), LIMIT));
    }

    private static Outcome<String> refused(Problem problem) {
        return Outcome.refused(Refusal.unacceptable("bad-reason", List.of(problem)));
    }
}
