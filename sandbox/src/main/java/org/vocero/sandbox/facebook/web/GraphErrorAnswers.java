package org.vocero.sandbox.facebook.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class GraphErrorAnswers {

    @ExceptionHandler
    ResponseEntity<?> answer(GraphError error) {
        return error.answer();
    }
}
