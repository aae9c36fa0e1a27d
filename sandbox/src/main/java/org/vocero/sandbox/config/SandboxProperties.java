package org.vocero.sandbox.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the platforms know and allow.
 *
 * @param duplicateWindow for how long a platform refuses an account's own text; zero takes every repetition
 * @param postsPerWindow how many posts X takes from an account within 15 minutes
 * @param accounts by their key in Vocero
 */
@ConfigurationProperties("vocero.sandbox")
public record SandboxProperties(
        @DefaultValue("24h") Duration duplicateWindow,
        @DefaultValue("100") int postsPerWindow,
        @DefaultValue Map<String, AccountProperties> accounts) {

    /**
     * An account, with the credentials of its channel.
     *
     * @param channel {@code x} or {@code facebook}
     * @param handle as people know it, with or without {@code @}; the key without one
     * @param name shown above the handle; made from the handle without one
     * @param consumerKey X: of the app, and so on
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
            @Nullable String pageId,
            @Nullable String pageToken,
            @Nullable String appSecret) {}
}
