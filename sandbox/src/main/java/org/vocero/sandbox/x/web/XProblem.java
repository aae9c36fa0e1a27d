package org.vocero.sandbox.x.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** X's answer to a request that it does not fulfil. */
final class XProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Body body;
    private final int status;

    private XProblem(int status, Body body) {
        super(body.detail());
        this.status = status;
        this.body = body;
    }

    static XProblem noCredit() {
        return new XProblem(
                402,
                new Body(
                        null,
                        "CreditsDepleted",
                        "Your enrolled account does not have any credits to fulfill this request.",
                        "https://api.twitter.com/2/problems/credits",
                        null));
    }

    static XProblem unauthorized() {
        return plain(401, "Unauthorized");
    }

    static XProblem forbidden(String detail) {
        return plain(403, detail);
    }

    static XProblem duplicate() {
        return forbidden("You are not allowed to create a Tweet with duplicate content.");
    }

    static XProblem notFound() {
        return plain(404, "Not Found");
    }

    static XProblem tooManyRequests() {
        return plain(429, "Too Many Requests");
    }

    /** @param status 500 and above */
    static XProblem broken(int status) {
        return plain(status, "Something is broken. This is usually a temporary error.");
    }

    /** @param parameters those at fault, with what they were given */
    static XProblem invalid(Map<String, List<String>> parameters, String message) {
        return new XProblem(
                400,
                new Body(
                        List.of(new Fault(parameters, message)),
                        "Invalid Request",
                        "One or more parameters to your request was invalid.",
                        "https://api.twitter.com/2/problems/invalid-request",
                        null));
    }

    ResponseEntity<?> answer() {
        return ResponseEntity.status(status).body(body);
    }

    private static XProblem plain(int status, String detail) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new XProblem(status, new Body(null, title, detail, "about:blank", status));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            @Nullable List<Fault> errors,
            String title,
            String detail,
            String type,
            @Nullable Integer status) {}

    private record Fault(Map<String, List<String>> parameters, String message) {}
}
