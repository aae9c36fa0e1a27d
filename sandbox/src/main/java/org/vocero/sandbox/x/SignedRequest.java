package org.vocero.sandbox.x;

import org.jspecify.annotations.Nullable;

/**
 * What a signature of OAuth 1.0a covers when the body is JSON.
 *
 * @param url scheme, host, port unless it is the scheme's own, and path, as the client wrote them
 * @param query as the client wrote it, without the question mark
 * @param authorization the header's value
 */
public record SignedRequest(
        String method,
        String url,
        @Nullable String query,
        @Nullable String authorization) {}
