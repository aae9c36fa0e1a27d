package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletResponse;
import org.vocero.sandbox.x.RateLimit;

/** X's headers on where a user stands; the reset is in seconds of the epoch. */
final class RateHeaders {

    private RateHeaders() {}

    /** @throws XProblem 429 if the call is over the limit; the headers are written all the same */
    static void write(RateLimit.Standing standing, HttpServletResponse response) {
        response.setIntHeader("x-rate-limit-limit", standing.limit());
        response.setIntHeader("x-rate-limit-remaining", standing.remaining());
        response.setHeader("x-rate-limit-reset", Long.toString(standing.reset().getEpochSecond()));
        if (!standing.within()) {
            throw XProblem.tooManyRequests();
        }
    }
}
