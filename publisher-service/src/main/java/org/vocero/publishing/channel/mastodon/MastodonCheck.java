package org.vocero.publishing.channel.mastodon;

import java.time.Instant;
import java.util.Optional;
import org.vocero.publishing.channel.FailedCheck;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Check.Fine;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.delivery.Check.Unanswered;

/**
 * What a server's answer to {@code GET /api/v1/accounts/verify_credentials} means for posts. Its tokens do not expire; it counts calls, and
 * says nothing of a token's scopes: whether it may write, only a post shows.
 */
final class MastodonCheck {

    private MastodonCheck() {}

    static Check of(Answer answer, Instant now) {
        if (!answer.isSuccess()) {
            return FailedCheck.as(MastodonOutcomes.of(answer, now));
        }
        Optional<String> handle = answer.text("/acct").or(() -> answer.text("/username"));
        if (handle.isEmpty()) {
            return new Unanswered("no account in the answer, " + MastodonOutcomes.detail(answer));
        }
        if (answer.body().path("suspended").asBoolean(false)) {
            return new NeedsPerson("permission", "the account is suspended");
        }
        Instant reset = MastodonOutcomes.resetAfter(answer, now).orElse(null);
        Long left = answer.number("X-RateLimit-Remaining").orElse(null);
        return new Fine(handle.get(), reset == null ? null : left, left == null ? null : reset, null);
    }
}
