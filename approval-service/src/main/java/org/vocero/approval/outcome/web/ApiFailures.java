package org.vocero.approval.outcome.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What a request that never reached a use case, or that broke on its way, is answered with. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final Answers answers;
    private final Reasons reasons;

    ApiFailures(Answers answers, Reasons reasons) {
        this.answers = answers;
        this.reasons = reasons;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        return answers.respond(
                HttpStatus.BAD_REQUEST,
                "unreadable-request",
                reasons.text("detail.unreadable-request", locale),
                locale);
    }

    /** Spring's own refusals, as 405 or 415, get a type that does not change with their wording. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setType(URI.create("urn:vocero:problem:http-" + status.value()));
        }
        return new ResponseEntity<>(body, headers, status);
    }

    /** The cause is for the log: it may hold what is not for the client. */
    @ExceptionHandler
    ResponseEntity<Object> broken(RuntimeException failure) {
        LOG.error("A request failed", failure);
        Locale locale = LocaleContextHolder.getLocale();
        return answers.respond(
                HttpStatus.INTERNAL_SERVER_ERROR, "failure", reasons.text("detail.failure", locale), locale);
    }
}
