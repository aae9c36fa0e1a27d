package org.vocero.publishing.channel.facebook;

import com.restfb.exception.FacebookException;
import com.restfb.types.DebugTokenInfo;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Check.Fine;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.delivery.Check.Unanswered;

/** What the Graph API says of a page and of its token, before something is posted. */
final class FacebookCheck {

    /** Without it a page's token reads and does not post (developers.facebook.com, "Pages API", 2026-11). */
    private static final String TO_POST = "pages_manage_posts";

    private FacebookCheck() {}

    /** @param token what is known of it; {@code null} if the token may not ask about itself, which is no fault of the page */
    static Check of(String page, @Nullable DebugTokenInfo token, Instant now) {
        if (token == null) {
            return new Fine(page, null, null, null);
        }
        if (!token.isValid()) {
            return new NeedsPerson("token-refused", "Facebook says that the token is not valid");
        }
        Instant expiresAt = expiry(token.getExpiresAt());
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return new NeedsPerson("token-expired", "the token's time was over at " + expiresAt);
        }
        if (!token.getScopes().isEmpty() && !token.getScopes().contains(TO_POST)) {
            return new NeedsPerson("permission", "the token lacks " + TO_POST);
        }
        return new Fine(page, null, null, expiresAt);
    }

    /** The page itself could not be read. */
    static Check of(FacebookException failure, Instant now) {
        return FacebookOutcomes.of(failure, now)
                .match(
                        published -> new Unanswered(FacebookOutcomes.detail(failure)),
                        refused -> new Unanswered(refused.detail()),
                        wait -> new Unanswered(wait.detail()),
                        notReached -> new Unanswered(notReached.detail()),
                        person -> new NeedsPerson(person.reason(), person.detail()),
                        unknown -> new Unanswered(unknown.detail()));
    }

    /** Zero stands for never. */
    private static @Nullable Instant expiry(@Nullable Date date) {
        return date == null || !date.toInstant().isAfter(Instant.EPOCH) ? null : date.toInstant();
    }
}
