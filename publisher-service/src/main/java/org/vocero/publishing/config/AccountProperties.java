package org.vocero.publishing.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.facebook.FacebookCredentials;
import org.vocero.publishing.channel.x.XCredentials;

/** An account's credentials as they are configured: those of its channel must all be there. */
record AccountProperties(
        String channel,
        @Nullable Secret consumerKey,
        @Nullable Secret consumerSecret,
        @Nullable Secret accessToken,
        @Nullable Secret accessTokenSecret,
        @Nullable String pageId,
        @Nullable Secret pageToken,
        @Nullable Secret appSecret) {

    XCredentials forX(String account) {
        Missing missing = new Missing(account);
        XCredentials credentials = new XCredentials(
                missing.unless("consumer-key", consumerKey),
                missing.unless("consumer-secret", consumerSecret),
                missing.unless("access-token", accessToken),
                missing.unless("access-token-secret", accessTokenSecret));
        missing.refuse();
        return credentials;
    }

    FacebookCredentials forFacebook(String account) {
        Missing missing = new Missing(account);
        boolean hasPage = pageId != null && !pageId.isBlank();
        missing.unless("page-id", hasPage ? Secret.of(String.valueOf(pageId)) : null);
        FacebookCredentials credentials = new FacebookCredentials(
                String.valueOf(pageId),
                missing.unless("page-token", pageToken),
                missing.unless("app-secret", appSecret));
        missing.refuse();
        return credentials;
    }

    /** All that is missing is named at once; what is there is not. */
    private static final class Missing {

        private static final Secret NONE = Secret.of("-");

        private final String account;
        private final List<String> names = new ArrayList<>();

        private Missing(String account) {
            this.account = account;
        }

        private Secret unless(String name, @Nullable Secret value) {
            if (value == null) {
                names.add(name);
                return NONE;
            }
            return value;
        }

        private void refuse() {
            if (!names.isEmpty()) {
                throw new IllegalStateException(
                        "vocero.publisher.accounts.%s lacks %s".formatted(account, String.join(", ", names)));
            }
        }
    }
}
