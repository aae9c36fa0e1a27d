package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.vocero.sandbox.limit.RateLimit.Standing;

/** Graph's headers on what was used of an hour's calls, in per cent. */
final class UsageHeaders {

    private static final int ALL = 100;

    private UsageHeaders() {}

    /** @throws GraphError 32 or 4 if the page or the app has no calls left; the headers are written all the same */
    static void write(Standing page, Standing app, HttpServletResponse response) {
        response.setHeader("X-Page-Usage", usage(percent(page)));
        response.setHeader("X-App-Usage", usage(percent(app)));
        if (!page.within()) {
            throw GraphError.pageLimitReached();
        }
        if (!app.within()) {
            throw GraphError.appLimitReached();
        }
    }

    /** @param wait until calls are taken again, of which Graph tells the minutes */
    static void writeUsedUp(Duration wait, HttpServletResponse response) {
        response.setHeader("X-Page-Usage", usage(ALL));
        long minutes = wait.plusSeconds(59).toMinutes();
        response.setHeader(
                "X-Business-Use-Case-Usage",
                "{\"0\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":100,\"total_time\":100,"
                        + "\"estimated_time_to_regain_access\":" + minutes + "}]}");
    }

    private static int percent(Standing standing) {
        return (standing.limit() - standing.remaining()) * ALL / Math.max(1, standing.limit());
    }

    private static String usage(int percent) {
        return "{\"call_count\":" + percent + ",\"total_cputime\":" + percent + ",\"total_time\":" + percent + "}";
    }
}
