package org.vocero.sandbox.mastodon.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class MastodonErrorAnswers {

    @ExceptionHandler
    ResponseEntity<?> answer(MastodonError error) {
        return error.answer();
    }
}
