package org.vocero.sandbox.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.sandbox.facebook.Pages;
import org.vocero.sandbox.fault.Faults;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.PostIds;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallLog;
import org.vocero.sandbox.x.OAuthVerifier;
import org.vocero.sandbox.x.RateLimit;

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
    Wall wall(WallLog log, Clock clock, SandboxProperties properties) {
        return new Wall(log, new PostIds(clock), clock, properties.duplicateWindow());
    }

    @Bean
    RateLimit postsPerWindow(SandboxProperties properties, Clock clock) {
        return new RateLimit(properties.postsPerWindow(), clock);
    }

    @Bean
    Faults faults() {
        return new Faults();
    }
}
