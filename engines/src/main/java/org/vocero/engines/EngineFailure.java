package org.vocero.engines;

/** An engine did not start or stop; the message says which, why, and which log to read. */
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineFailure(String message) {
        super(message);
    }

    EngineFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
