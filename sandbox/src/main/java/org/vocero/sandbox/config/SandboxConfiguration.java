package org.vocero.sandbox.config;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.sandbox.bluesky.BlueskyAccounts;
import org.vocero.sandbox.bluesky.Tokens;
import org.vocero.sandbox.facebook.Pages;
import org.vocero.sandbox.fault.Faults;
import org.vocero.sandbox.limit.RateLimit;
import org.vocero.sandbox.markup.Markup;
import org.vocero.sandbox.mastodon.MastodonAccounts;
import org.vocero.sandbox.mastodon.StatusText;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.PostIds;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallLog;
import org.vocero.sandbox.wall.web.WallUrls;
import org.vocero.sandbox.x.OAuthVerifier;
import org.vocero.sandbox.x.PostLimits;

@Configuration
class SandboxConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ConfiguredAccounts configuredAccounts(SandboxProperties properties) {
        return new ConfiguredAccounts(properties.accounts());
    }

    @Bean
    Authors authors(ConfiguredAccounts accounts) {
        return new Authors(accounts.authors());
    }

    @Bean
    OAuthVerifier oauthVerifier(ConfiguredAccounts accounts, Clock clock) {
        return new OAuthVerifier(accounts.xAccounts(), clock);
    }

    @Bean
    Pages pages(ConfiguredAccounts accounts) {
        return new Pages(accounts.pages());
    }

    @Bean
    MastodonAccounts mastodonAccounts(ConfiguredAccounts accounts) {
        return new MastodonAccounts(accounts.mastodonAccounts());
    }

    @Bean
    StatusText statusText(Markup markup, WallUrls urls, MastodonAccounts accounts) {
        return new StatusText(
                markup, urls.root(), handle -> accounts.byHandle(handle).isPresent());
    }

    @Bean
    RateLimit mastodonCalls(SandboxProperties properties, Clock clock) {
        return new RateLimit(properties.allowed(properties.mastodonCalls()), Duration.ofMinutes(5), clock);
    }

    @Bean
    BlueskyAccounts blueskyAccounts(ConfiguredAccounts accounts) {
        return new BlueskyAccounts(accounts.blueskyAccounts());
    }

    @Bean
    Tokens blueskyTokens(BlueskyAccounts accounts, SandboxProperties properties, Clock clock) {
        return new Tokens(accounts, properties.blueskyAccessLife(), clock);
    }

    @Bean
    RateLimit blueskyPoints(SandboxProperties properties, Clock clock) {
        return new RateLimit(properties.allowed(properties.blueskyPoints()), Duration.ofHours(1), clock);
    }

    @Bean
    RateLimit blueskySessions(SandboxProperties properties, Clock clock) {
        return new RateLimit(properties.allowed(properties.blueskySessions()), Duration.ofMinutes(5), clock);
    }

    @Bean
    RateLimit graphCalls(SandboxProperties properties, Clock clock) {
        return new RateLimit(properties.allowed(properties.graphCalls()), Duration.ofHours(1), clock);
    }

    @Bean
    PostIds postIds(Clock clock) {
        return new PostIds(clock);
    }

    @Bean
    Wall wall(WallLog log, PostIds ids, Clock clock, SandboxProperties properties) {
        return new Wall(log, ids, clock, properties.duplicateWindow());
    }

    @Bean
    PostLimits postLimits(SandboxProperties properties, Clock clock) {
        return new PostLimits(
                properties.allowed(properties.postsPerWindow()), properties.allowed(properties.postsPerDay()), clock);
    }

    @Bean
    Faults faults() {
        return new Faults();
    }
}
