package org.vocero.sandbox.fault.web;

import java.io.Serial;

/** The answer is with the client already. */
class AnswerWritten extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;
}
