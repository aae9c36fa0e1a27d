package org.vocero.publishing.channel.facebook;

import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookNetworkException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

/** What the Graph API's errors mean for a post (developers.facebook.com, "Handling Errors", and reports, 2026-11). */
final class FacebookOutcomes {

    /** Calling while throttled makes it longer; where nothing says when it ends, this is what a page is left in peace. */
    private static final Duration THROTTLED = Duration.ofMinutes(10);

    private static final Set<Integer> TOKEN = Set.of(102, 190);
    private static final Set<Integer> THROTTLE = Set.of(4, 17, 32, 341, 613, 80_001, 80_002);

    /** 1 and 2 were seen with posts that exist; 368 and 506 are also said of a post that is already there. */
    private static final Set<Integer> MAY_EXIST = Set.of(1, 2, 368, 506);

    private static final int PERMISSION = 10;
    private static final int BAD_PARAMETER = 100;
    private static final int BAD_LINK = 1_609_005;

    private FacebookOutcomes() {}

    /** The outcome of a call that threw. */
    static Outcome of(FacebookException failure, Instant now) {
        if (failure instanceof FacebookGraphException error) {
            return ofError(error, now);
        }
        if (failure instanceof FacebookNetworkException && wasNeverSent(failure)) {
            return NotReached.because(detail(failure));
        }
        return new Unknown(detail(failure));
    }

    private static Outcome ofError(FacebookGraphException error, Instant now) {
        int code = number(error.getErrorCode(), 1);
        String detail = detail(error);
        if (number(error.getHttpStatusCode(), 0) >= 500 || MAY_EXIST.contains(code)) {
            return new Unknown(detail);
        }
        if (TOKEN.contains(code)) {
            return new AccountNeedsPerson("token-refused", detail);
        }
        if (code == PERMISSION || (code >= 200 && code <= 299)) {
            return new AccountNeedsPerson("permission", detail);
        }
        if (THROTTLE.contains(code)) {
            return new WaitUntil(
                    FacebookUsage.regainedAt(error, now).orElse(now.plus(THROTTLED)), "rate-limit", detail);
        }
        if (code == BAD_PARAMETER || code == BAD_LINK) {
            return new RefusedForGood(code == BAD_LINK ? "link-unreadable" : "invalid-request", detail);
        }
        return Boolean.TRUE.equals(error.getIsTransient())
                ? new Unknown(detail)
                : new RefusedForGood("graph-" + code, detail);
    }

    /** Without a connection Facebook cannot have seen the request. A connection that timed out may look like a read: unknown. */
    private static boolean wasNeverSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    static String detail(FacebookException failure) {
        if (failure instanceof FacebookGraphException error) {
            return Detail.of("HTTP %d, code %d/%d: %s (trace %s)"
                    .formatted(
                            number(error.getHttpStatusCode(), 0),
                            number(error.getErrorCode(), 0),
                            number(error.getErrorSubcode(), 0),
                            error.getErrorMessage(),
                            error.getFbtraceId()));
        }
        if (failure instanceof FacebookNetworkException network && network.getHttpStatusCode() != null) {
            return Detail.of("HTTP " + network.getHttpStatusCode() + " without a Graph API answer");
        }
        Throwable cause = failure.getCause();
        return Detail.of(cause == null ? failure : cause);
    }

    private static int number(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
