package org.vocero.sandbox.fault.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leaves the response empty, for {@link DroppingValve} to throw away. */
@ControllerAdvice
class DropConnection {

    @ExceptionHandler(ConnectionDropped.class)
    void drop(HttpServletRequest request) {
        request.setAttribute(ConnectionDropped.ATTRIBUTE, true);
    }
}
