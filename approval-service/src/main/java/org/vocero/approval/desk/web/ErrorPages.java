package org.vocero.approval.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says in the desk's frame and the reader's language that a page cannot be shown. */
@Component
class ErrorPages implements ErrorViewResolver {

    private final Frame frame;

    ErrorPages(Frame frame) {
        this.frame = frame;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("failure", textOf(status));
        page.put("person", frame.person(request.getUserPrincipal()));
        page.put("languages", frame.languages());
        page.put("holds", frame.holds(request.getUserPrincipal()));
        page.put("wallUrl", frame.wallUrl());
        page.put("here", Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/"));
        // The path's variable of the same name would be taken for it.
        page.put("campaign", null);
        return new ModelAndView("error/page", page, status);
    }

    private static String textOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "error.missing";
            case FORBIDDEN -> "error.expired";
            default -> status.is4xxClientError() ? "error.request" : "error.failure";
        };
    }
}
