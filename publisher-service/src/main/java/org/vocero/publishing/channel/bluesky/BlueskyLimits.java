package org.vocero.publishing.channel.bluesky;

import java.time.Instant;
import java.util.Optional;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;

/** What a data server's answer to a new record says of the account's points (docs.bsky.app, "Rate Limits", 2026-11). */
final class BlueskyLimits {

    private BlueskyLimits() {}

    static Optional<Reading> saidBy(Answer answer) {
        return answer.number("RateLimit-Remaining")
                .flatMap(left -> answer.number("RateLimit-Reset")
                        .map(reset -> new Reading(
                                Scope.ACCOUNT,
                                "points",
                                Math.max(0, left),
                                answer.number("RateLimit-Limit").orElse(left),
                                Instant.ofEpochSecond(reset))));
    }
}
