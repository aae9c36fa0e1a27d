package org.vocero.publishing.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

/** What X's answers to {@code POST /2/tweets} mean (docs.x.com, "Errors" and "Rate limits", 2026-11). */
final class XOutcomes {

    /** X's window for posts, when an answer does not say when it ends. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** Problem types that concern the app or the account, not the post. */
    private static final List<String> ACCOUNT_PROBLEMS =
            List.of("client-forbidden", "client-not-enrolled", "oauth1-permissions", "unsupported-authentication");

    private static final List<String> ACCOUNT_PHRASES = List.of(
            "suspended", "locked", "not permitted to perform this action", "access level", "access to a subset");

    private XOutcomes() {}

    /** The outcome of an answer other than success. */
    static Outcome of(XAnswer answer, Instant now) {
        String detail = answer.detail();
        return switch (answer.status()) {
            case 401 -> new AccountNeedsPerson("token-refused", detail);
            case 402 -> new AccountNeedsPerson("no-credit", detail);
            case 403 -> forbidden(answer, detail);
            case 404, 405 -> new AccountNeedsPerson("no-such-endpoint", detail);
            case 429 -> tooMany(answer, detail, now);
            case 400, 413, 415, 422 -> new RefusedForGood("invalid-request", detail);
            default -> new Unknown(detail);
        };
    }

    /** Duplicate content may be this very post, put there by a call whose answer was lost: it is looked up. */
    private static Outcome forbidden(XAnswer answer, String detail) {
        String lower = detail.toLowerCase(Locale.ROOT);
        if (lower.contains("duplicate")) {
            return new Unknown(detail);
        }
        boolean ofAccount = ACCOUNT_PROBLEMS.stream().anyMatch(answer.type()::endsWith)
                || ACCOUNT_PHRASES.stream().anyMatch(lower::contains);
        return ofAccount ? new AccountNeedsPerson("permission", detail) : new RefusedForGood("forbidden", detail);
    }

    /** A usage cap lasts until somebody pays or the month ends; a rate limit says when it ends. */
    private static Outcome tooMany(XAnswer answer, String detail, Instant now) {
        if (answer.type().endsWith("usage-capped")) {
            return new AccountNeedsPerson("usage-cap", detail);
        }
        return new WaitUntil(answer.resetAfter(now).orElse(now.plus(WINDOW)), "rate-limit", detail);
    }
}
