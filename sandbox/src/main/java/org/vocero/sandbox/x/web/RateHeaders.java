package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.vocero.sandbox.limit.RateLimit.Standing;
import org.vocero.sandbox.x.PostLimits.Standings;

/** X's headers on where a user stands; a reset is in seconds of the epoch. */
final class RateHeaders {

    private static final String WINDOW = "x-rate-limit";

    private RateHeaders() {}

    /** @throws XProblem 429 if the call is over the limit; the headers are written all the same */
    static void write(Standing standing, HttpServletResponse response) {
        write(WINDOW, standing, response);
        if (!standing.within()) {
            throw XProblem.tooManyRequests();
        }
    }

    /** @throws XProblem 429 if the post is over one of the limits; the headers are written all the same */
    static void write(Standings standings, HttpServletResponse response) {
        write(WINDOW, standings.window(), response);
        write("x-user-limit-24hour", standings.dayOfUser(), response);
        write("x-app-limit-24hour", standings.dayOfApp(), response);
        if (!standings.within()) {
            throw XProblem.tooManyRequests();
        }
    }

    /** As if the window were used up. */
    static void writeUsedUp(int limit, Instant reset, HttpServletResponse response) {
        write(WINDOW, new Standing(false, limit, 0, reset), response);
    }

    private static void write(String prefix, Standing standing, HttpServletResponse response) {
        response.setIntHeader(prefix + "-limit", standing.limit());
        response.setIntHeader(prefix + "-remaining", standing.remaining());
        response.setHeader(prefix + "-reset", Long.toString(standing.reset().getEpochSecond()));
    }
}
