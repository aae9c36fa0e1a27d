package org.vocero.sandbox.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the platforms know and allow.
 *
 * @param duplicateWindow for how long a platform refuses an account's own text; zero takes every repetition
 * @param postsPerWindow how many posts X takes from an account within 15 minutes
 * @param postsPerDay how many posts X takes from an account, and from an app, within a day
 * @param graphCalls how many calls Graph takes from a page, and from an app, within an hour
 * @param mastodonCalls how many calls Mastodon takes from an account within 5 minutes
 * @param blueskyPoints how many points of writing Bluesky gives an account for an hour; a new record costs 3
 * @param blueskySessions how many sessions Bluesky opens for an account within 5 minutes
 * @param blueskyAccessLife for how long a token of Bluesky gives access
 * @param unlimited for load tests: none of these limits on calls and posts holds
 * @param accounts by their key in Vocero
 */
@ConfigurationProperties("vocero.sandbox")
public record SandboxProperties(
        @DefaultValue("24h") Duration duplicateWindow,
        @DefaultValue("100") int postsPerWindow,
        @DefaultValue("10000") int postsPerDay,
        @DefaultValue("4800") int graphCalls,
        @DefaultValue("300") int mastodonCalls,
        @DefaultValue("5000") int blueskyPoints,
        @DefaultValue("30") int blueskySessions,
        @DefaultValue("2h") Duration blueskyAccessLife,
        @DefaultValue("false") boolean unlimited,
        @DefaultValue Map<String, AccountProperties> accounts) {

    private static final int MORE_THAN_ANYBODY_CALLS = 1_000_000_000;

    int allowed(int limit) {
        return unlimited ? MORE_THAN_ANYBODY_CALLS : limit;
    }

    /**
     * An account, with the credentials of its channel.
     *
     * @param channel {@code x}, {@code facebook}, {@code mastodon} or {@code bluesky}
     * @param handle as people know it, with or without {@code @}; the key without one
     * @param name shown above the handle; made from the handle without one
     * @param consumerKey X: of the app, and so on
     * @param accessToken X and Mastodon
     * @param scopes Mastodon: what the token allows
     * @param appPassword Bluesky
     * @param did Bluesky; made from the key without one
     * @param pageId Facebook: the page's number, and so on
     */
    public record AccountProperties(
            String channel,
            @Nullable String handle,
            @Nullable String name,
            @DefaultValue("es") String language,
            @DefaultValue("UTC") ZoneId zone,
            @Nullable String consumerKey,
            @Nullable String consumerSecret,
            @Nullable String accessToken,
            @Nullable String accessTokenSecret,
            @DefaultValue({"read", "write"}) List<String> scopes,
            @Nullable String appPassword,
            @Nullable String did,
            @Nullable String pageId,
            @Nullable String pageToken,
            @Nullable String appSecret) {}
}
