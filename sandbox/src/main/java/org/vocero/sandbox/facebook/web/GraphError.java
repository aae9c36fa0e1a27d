package org.vocero.sandbox.facebook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serial;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Graph's answer to a request that it does not fulfil. */
final class GraphError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Body body;
    private final int status;

    private GraphError(int status, Body body) {
        super(body.message());
        this.status = status;
        this.body = body;
    }

    static GraphError noToken() {
        return oauth(400, 104, "An access token is required to request this resource.");
    }

    static GraphError invalidToken() {
        return oauth(400, 190, "Invalid OAuth access token - Cannot parse access token");
    }

    static GraphError expiredToken(Instant since) {
        return new GraphError(
                400,
                body(
                        "Error validating access token: Session has expired on " + since + ".",
                        "OAuthException",
                        190,
                        463));
    }

    static GraphError appLimitReached() {
        return oauth(400, 4, "(#4) Application request limit reached");
    }

    static GraphError pageLimitReached() {
        return oauth(400, 32, "(#32) Page request limit reached");
    }

    static GraphError invalidProof() {
        return new GraphError(
                400, body("Invalid appsecret_proof provided in the API argument", "GraphMethodException", 100, null));
    }

    static GraphError notPermitted() {
        return oauth(403, 200, "(#200) The access token does not belong to this Page.");
    }

    static GraphError unknownPath(String path) {
        return oauth(400, 2500, "Unknown path components: " + path);
    }

    static GraphError unknownObject(String method, String id) {
        return new GraphError(
                400,
                body(
                        "Unsupported " + method + " request. Object with ID '" + id
                                + "' does not exist, cannot be loaded due to missing permissions, or does not support"
                                + " this operation. Please read the Graph API documentation at"
                                + " https://developers.facebook.com/docs/graph-api",
                        "GraphMethodException",
                        100,
                        33));
    }

    static GraphError unknownField(String field, String type) {
        return oauth(400, 100, "(#100) Tried accessing nonexisting field (" + field + ") on node type (" + type + ")");
    }

    static GraphError badParameter(String what) {
        return oauth(400, 100, "(#100) " + what);
    }

    static GraphError emptyPost() {
        return new GraphError(
                400,
                new Body(
                        "Invalid parameter",
                        "OAuthException",
                        100,
                        1349125,
                        false,
                        "Missing message or attachment",
                        "Missing message or attachment.",
                        trace()));
    }

    static GraphError missingImage() {
        return oauth(400, 324, "(#324) Missing or invalid image file");
    }

    static GraphError unreadablePhoto() {
        return new GraphError(
                400,
                new Body(
                        "Invalid parameter",
                        "OAuthException",
                        100,
                        1366046,
                        false,
                        "Can't Read Files",
                        "Your photos couldn't be uploaded. Photos should be less than 4 MB and saved as JPG, PNG, GIF,"
                                + " TIFF, HEIF or WebP files.",
                        trace()));
    }

    static GraphError invalidLink() {
        return oauth(400, 1500, "(#1500) The url you supplied is invalid");
    }

    static GraphError duplicate() {
        return new GraphError(
                400,
                new Body(
                        "(#506) Duplicate status message",
                        "OAuthException",
                        506,
                        1455006,
                        false,
                        "Duplicate Status Update",
                        "This status update is identical to the last one you posted. Try posting something different,"
                                + " or delete your previous update.",
                        trace()));
    }

    /** @param status 500 and above */
    static GraphError broken(int status) {
        return new GraphError(
                status,
                new Body(
                        "An unexpected error has occurred. Please retry your request later.",
                        "OAuthException",
                        2,
                        null,
                        true,
                        null,
                        null,
                        trace()));
    }

    ResponseEntity<?> answer() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (body.code() == 190) {
            answer.header(
                    "WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\" \"" + body.message() + "\"");
        }
        return answer.body(Map.of("error", body));
    }

    private static GraphError oauth(int status, int code, String message) {
        return new GraphError(status, body(message, "OAuthException", code, null));
    }

    private static Body body(String message, String type, int code, @Nullable Integer subcode) {
        return new Body(message, type, code, subcode, null, null, null, trace());
    }

    private static String trace() {
        return "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            String message,
            String type,
            int code,
            @JsonProperty("error_subcode") @Nullable Integer subcode,
            @JsonProperty("is_transient") @Nullable Boolean isTransient,
            @JsonProperty("error_user_title") @Nullable String userTitle,
            @JsonProperty("error_user_msg") @Nullable String userMessage,
            @JsonProperty("fbtrace_id") String trace) {}
}
