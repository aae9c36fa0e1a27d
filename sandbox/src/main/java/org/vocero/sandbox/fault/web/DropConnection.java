package org.vocero.sandbox.fault.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Ends calls that have no answer to be written. */
@ControllerAdvice
class DropConnection {

    /** Leaves the response empty, for {@link DroppingValve} to throw away. */
    @ExceptionHandler(ConnectionDropped.class)
    void drop(HttpServletRequest request) {
        request.setAttribute(ConnectionDropped.ATTRIBUTE, true);
    }

    /** Asks for the response, by which the framework knows that it is taken care of. */
    @ExceptionHandler(AnswerWritten.class)
    void leave(HttpServletResponse response) {}
}
