package org.vocero.approval.outcome.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests to the API that no controller takes; those for pages are left to the pages. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnroutedRequests {

    @ExceptionHandler({
        HttpMediaTypeNotSupportedException.class,
        HttpRequestMethodNotSupportedException.class,
        NoResourceFoundException.class
    })
    <E extends Exception & ErrorResponse> ResponseEntity<Object> unrouted(E failure, HttpServletRequest request)
            throws E {
        if (!request.getRequestURI().startsWith("/api/")) {
            throw failure;
        }
        ProblemDetail problem = failure.getBody();
        problem.setType(URI.create("urn:vocero:problem:http-" + problem.getStatus()));
        return ResponseEntity.status(problem.getStatus())
                .headers(failure.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
