package org.vocero.publishing.channel.x;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.channel.FailedCheck;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Check.Fine;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.delivery.Check.Unanswered;

/** What X's answer to {@code GET /2/users/me} means for posts. Its tokens do not expire. */
final class XCheck {

    private XCheck() {}

    /** @param posted what the last answer to a post said of what is left; a read's answer may say nothing of posts */
    static Check of(XAnswer answer, @Nullable Allowance posted, Instant now) {
        if (!answer.isSuccess()) {
            return FailedCheck.as(XOutcomes.of(answer, now));
        }
        Optional<String> handle = answer.text("/data/username");
        if (handle.isEmpty()) {
            return new Unanswered("no user in the answer, " + answer.detail());
        }
        // X says what an OAuth 1.0a token may do in this header (docs.x.com, "App permissions", 2026-11).
        if (answer.answer().header("x-access-level").filter("read"::equals).isPresent()) {
            return new NeedsPerson("permission", "the app's access level is read; it has to be read and write");
        }
        Allowance left = smallest(answer, "x-user-limit-24hour", "x-app-limit-24hour")
                .or(() -> Optional.ofNullable(posted))
                .filter(it -> it.resetsAt().isAfter(now))
                .orElse(null);
        return new Fine(
                handle.get(), left == null ? null : left.remaining(), left == null ? null : left.resetsAt(), null);
    }

    /** What an answer to a post says of how many are left; empty if it says nothing. */
    static Optional<Allowance> leftAfter(XAnswer answer) {
        return smallest(answer, "x-user-limit-24hour", "x-app-limit-24hour", "x-rate-limit");
    }

    private static Optional<Allowance> smallest(XAnswer answer, String... limits) {
        return Stream.of(limits)
                .flatMap(limit -> answer.answer().number(limit + "-remaining").stream()
                        .flatMap(remaining -> answer.answer().number(limit + "-reset").stream()
                                .map(reset -> new Allowance(remaining, Instant.ofEpochSecond(reset)))))
                .min(Comparator.comparingLong(Allowance::remaining));
    }

    /** How many posts are left until an instant. */
    record Allowance(long remaining, Instant resetsAt) {}
}
