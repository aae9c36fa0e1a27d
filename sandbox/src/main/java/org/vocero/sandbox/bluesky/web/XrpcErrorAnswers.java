package org.vocero.sandbox.bluesky.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class XrpcErrorAnswers {

    @ExceptionHandler
    ResponseEntity<?> answer(XrpcError error) {
        return error.answer();
    }
}
