package org.vocero.sandbox.mastodon.web;

import java.io.Serial;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Mastodon's answer to a request that it does not fulfil. */
final class MastodonError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    private MastodonError(int status, String error) {
        super(error);
        this.status = status;
    }

    static MastodonError invalidToken() {
        return new MastodonError(401, "The access token is invalid");
    }

    static MastodonError expiredToken() {
        return new MastodonError(401, "The access token expired");
    }

    static MastodonError outsideScopes() {
        return new MastodonError(403, "This action is outside the authorized scopes");
    }

    static MastodonError notFound() {
        return new MastodonError(404, "Record not found");
    }

    static MastodonError unknownPath() {
        return new MastodonError(404, "Not Found");
    }

    static MastodonError missingParent() {
        return new MastodonError(404, "The post you are trying to reply to does not appear to exist.");
    }

    static MastodonError invalid(String what) {
        return new MastodonError(422, "Validation failed: " + what);
    }

    static MastodonError unprocessable(String what) {
        return new MastodonError(422, what);
    }

    static MastodonError tooMany() {
        return new MastodonError(429, "Too many requests");
    }

    /** With a status of 500 and above, most of them. */
    static MastodonError broken(int status) {
        return new MastodonError(
                status,
                status == 503
                        ? "There was a temporary problem serving your request, please try again"
                        : "We're sorry, but something went wrong on our end.");
    }

    ResponseEntity<?> answer() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == 401) {
            answer.header(
                    "WWW-Authenticate",
                    "Bearer realm=\"Doorkeeper\", error=\"invalid_token\", error_description=\"" + getMessage() + "\"");
        }
        return answer.body(Map.of("error", String.valueOf(getMessage())));
    }
}
