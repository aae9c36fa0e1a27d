package org.vocero.sandbox.mastodon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.vocero.sandbox.limit.RateLimit.Standing;

/** Mastodon's headers on where a caller stands; the reset is an ISO time. */
final class LimitHeaders {

    private static final DateTimeFormatter RESET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private LimitHeaders() {}

    static void write(Standing standing, HttpServletResponse response) {
        response.setIntHeader("X-RateLimit-Limit", standing.limit());
        response.setIntHeader("X-RateLimit-Remaining", standing.remaining());
        response.setHeader("X-RateLimit-Reset", RESET.format(standing.reset()));
    }
}
