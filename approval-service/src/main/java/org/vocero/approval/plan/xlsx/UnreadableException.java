package org.vocero.approval.plan.xlsx;

import org.vocero.approval.outcome.Problem;

/** A file that cannot be read as a whole. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private UnreadableException(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    UnreadableException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** Because it is no workbook, or a broken one. */
    static UnreadableException broken(Throwable cause) {
        return new UnreadableException(Problem.of("bad-xlsx"), cause);
    }

    static UnreadableException broken() {
        return new UnreadableException(Problem.of("bad-xlsx"));
    }

    Problem problem() {
        return problem;
    }
}
