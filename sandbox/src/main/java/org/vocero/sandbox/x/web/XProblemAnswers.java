package org.vocero.sandbox.x.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class XProblemAnswers {

    @ExceptionHandler
    ResponseEntity<?> answer(XProblem problem) {
        return problem.answer();
    }
}
