package org.vocero.publishing.channel.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

/** What Mastodon's answers to {@code POST /api/v1/statuses} mean (docs.joinmastodon.org, "statuses" and "rate limits", 2026-11). */
final class MastodonOutcomes {

    /** Mastodon's window for calls, when an answer does not say when it ends. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private MastodonOutcomes() {}

    /** The outcome of an answer other than success. */
    static Outcome of(Answer answer, Instant now) {
        String detail = detail(answer);
        return switch (answer.status()) {
            case 401 -> new AccountNeedsPerson("token-refused", detail);
            case 403 -> new AccountNeedsPerson("permission", detail);
            case 404, 405, 410 -> new AccountNeedsPerson("no-such-endpoint", detail);
            case 422 -> unprocessable(detail);
            case 429 -> new WaitUntil(resetAfter(answer, now).orElse(now.plus(WINDOW)), "rate-limit", detail);
            case 400, 406, 413, 415 -> new RefusedForGood("invalid-request", detail);
            default -> new Unknown(detail);
        };
    }

    /** A duplicate record is the second of two calls at once: the first may have made the status. */
    private static Outcome unprocessable(String detail) {
        return detail.toLowerCase(Locale.ROOT).contains("duplicate")
                ? new Unknown(detail)
                : new RefusedForGood("invalid-request", detail);
    }

    /** When a limit ends, if it is still to end. */
    static Optional<Instant> resetAfter(Answer answer, Instant now) {
        try {
            return answer.header("X-RateLimit-Reset")
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .filter(now::isBefore);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String detail(Answer answer) {
        String said = Stream.of("/error", "/error_description")
                .flatMap(pointer -> answer.text(pointer).stream())
                .collect(Collectors.joining(": "));
        return Detail.of("HTTP " + answer.status() + (said.isEmpty() ? "" : ": " + said));
    }
}
