package org.vocero.publishing.channel.x;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;

/** What X's answer to a post says of limits on posts (docs.x.com, "Rate limits", 2026-11); resets are in seconds of the epoch. */
final class XLimits {

    private XLimits() {}

    static List<Reading> saidBy(XAnswer answer) {
        return Stream.of(
                        reading(answer, "x-rate-limit", Scope.ACCOUNT),
                        reading(answer, "x-user-limit-24hour", Scope.ACCOUNT),
                        reading(answer, "x-app-limit-24hour", Scope.APP))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reading> reading(XAnswer answer, String limit, Scope scope) {
        return answer.answer()
                .number(limit + "-remaining")
                .flatMap(left -> answer.answer()
                        .number(limit + "-reset")
                        .map(reset -> new Reading(
                                scope,
                                limit,
                                Math.max(0, left),
                                answer.answer().number(limit + "-limit").orElse(left),
                                Instant.ofEpochSecond(reset))));
    }
}
