package org.vocero.sandbox.bluesky.web;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** The data server's answer to a request that it does not fulfil. */
final class XrpcError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;

    private XrpcError(int status, String error, String message) {
        super(message);
        this.status = status;
        this.error = error;
    }

    static XrpcError invalid(String message) {
        return new XrpcError(400, "InvalidRequest", message);
    }

    static XrpcError invalidRecord(String message) {
        return invalid("Invalid app.bsky.feed.post record: " + message);
    }

    static XrpcError of(int status, String error, String message) {
        return new XrpcError(status, error, message);
    }

    static XrpcError authMissing() {
        return new XrpcError(401, "AuthMissing", "Authentication Required");
    }

    static XrpcError wrongPassword() {
        return new XrpcError(401, "AuthenticationRequired", "Invalid identifier or password");
    }

    static XrpcError invalidToken() {
        return new XrpcError(400, "InvalidToken", "Token could not be verified");
    }

    static XrpcError expiredToken() {
        return new XrpcError(400, "ExpiredToken", "Token has expired");
    }

    static XrpcError tooMany() {
        return new XrpcError(429, "RateLimitExceeded", "Rate Limit Exceeded");
    }

    /** With a status of 500 and above, most of them. */
    static XrpcError broken(int status) {
        return switch (status) {
            case 502 -> new XrpcError(status, "UpstreamFailure", "Upstream Failure");
            case 503 -> new XrpcError(status, "NotEnoughResources", "Not Enough Resources");
            case 504 -> new XrpcError(status, "UpstreamTimeout", "Upstream Timeout");
            default -> new XrpcError(status, "InternalServerError", "Internal Server Error");
        };
    }

    ResponseEntity<?> answer() {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("message", String.valueOf(getMessage()));
        return ResponseEntity.status(status).body(body);
    }
}
