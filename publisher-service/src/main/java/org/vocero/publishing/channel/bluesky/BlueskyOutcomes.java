package org.vocero.publishing.channel.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.FailedCheck;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

/** What a data server's errors mean for a post (atproto.com/specs/xrpc and the lexicons of com.atproto, 2026-11). */
final class BlueskyOutcomes {

    /** Where a limit does not say when it ends: points are counted by the hour. */
    private static final Duration LIMITED = Duration.ofMinutes(10);

    private static final Set<String> TOKEN =
            Set.of("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "AuthFactorTokenRequired");

    private static final Set<String> ACCOUNT = Set.of(
            "AccountTakedown", "AccountDeactivated", "RepoTakendown", "RepoDeactivated", "RepoSuspended", "Forbidden");

    private BlueskyOutcomes() {}

    /** The outcome of a {@code putRecord} that did not succeed. */
    static Outcome ofPost(Answer answer, Instant now) {
        String detail = detail(answer);
        String error = error(answer);
        if (answer.status() >= 500 || answer.status() == 408) {
            return new Unknown(detail);
        }
        // The key is taken: by this very post, if the answer to an earlier call was lost.
        if (error.equals("InvalidSwap")) {
            return new Unknown(detail);
        }
        return ofAccount(answer, now).orElseGet(() -> switch (answer.status()) {
            case 400, 413, 415, 422 -> new RefusedForGood("invalid-request", detail);
            case 404, 405 -> new AccountNeedsPerson("no-such-endpoint", detail);
            default -> new Unknown(detail);
        });
    }

    /** The outcome of a post for which no session could be opened: it was certainly not sent. */
    static Outcome ofSession(Answer answer, Instant now) {
        String detail = detail(answer);
        return ofAccount(answer, now)
                .orElseGet(() -> answer.status() >= 500 || answer.isSuccess()
                        ? new NotReached("no-session", detail)
                        : new AccountNeedsPerson("no-session", detail));
    }

    /** What a data server says of a session. It says nothing of the points that are left, and app passwords do not expire. */
    static Check ofCheck(Answer answer, Instant now) {
        if (!answer.isSuccess()) {
            return FailedCheck.as(ofAccount(answer, now).orElseGet(() -> new Unknown(detail(answer))));
        }
        if (!answer.body().path("active").asBoolean(true)) {
            String status = answer.text("/status").orElse("not active");
            return new Check.NeedsPerson("permission", Detail.of("the account is " + status));
        }
        return answer.text("/handle")
                .<Check>map(handle -> new Check.Fine(handle, null, null, null))
                .orElseGet(() -> new Check.Unanswered("no account in the answer, " + detail(answer)));
    }

    /** What is the account's matter and not the post's. */
    private static Optional<Outcome> ofAccount(Answer answer, Instant now) {
        String detail = detail(answer);
        String error = error(answer);
        if (answer.status() == 429 || error.equals("RateLimitExceeded")) {
            return Optional.of(new WaitUntil(resetAfter(answer, now), "rate-limit", detail));
        }
        if (ACCOUNT.contains(error) || answer.status() == 403) {
            return Optional.of(new AccountNeedsPerson("permission", detail));
        }
        if (TOKEN.contains(error) || answer.status() == 401) {
            return Optional.of(new AccountNeedsPerson("token-refused", detail));
        }
        return Optional.empty();
    }

    /** The session's token counts no more. Nothing was done, so that the call may be made again with another. */
    static boolean wantsNewSession(Answer answer) {
        String error = error(answer);
        return error.equals("ExpiredToken") || error.equals("InvalidToken");
    }

    private static Instant resetAfter(Answer answer, Instant now) {
        return answer.number("RateLimit-Reset")
                .map(Instant::ofEpochSecond)
                .filter(now::isBefore)
                .orElse(now.plus(LIMITED));
    }

    /** The name of the error. */
    static String error(Answer answer) {
        return answer.text("/error").orElse("");
    }

    static String detail(Answer answer) {
        String said = Stream.of("/error", "/message")
                .flatMap(pointer -> answer.text(pointer).stream())
                .collect(Collectors.joining(": "));
        return Detail.of("HTTP " + answer.status() + (said.isEmpty() ? "" : ", " + said));
    }
}
