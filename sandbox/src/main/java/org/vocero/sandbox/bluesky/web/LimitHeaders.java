package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.vocero.sandbox.limit.RateLimit.Standing;

/** Headers on where a caller stands; the reset is in seconds of the epoch. */
final class LimitHeaders {

    static final Duration HOUR = Duration.ofHours(1);

    private LimitHeaders() {}

    static void write(Standing standing, Duration window, HttpServletResponse response) {
        response.setIntHeader("RateLimit-Limit", standing.limit());
        response.setIntHeader("RateLimit-Remaining", standing.remaining());
        response.setHeader("RateLimit-Reset", Long.toString(standing.reset().getEpochSecond()));
        response.setHeader("RateLimit-Policy", standing.limit() + ";w=" + window.toSeconds());
    }
}
