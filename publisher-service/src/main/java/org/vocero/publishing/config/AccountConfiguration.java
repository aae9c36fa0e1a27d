package org.vocero.publishing.config;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.publishing.account.ConfiguredAccounts;
import org.vocero.publishing.channel.facebook.FacebookAccount;
import org.vocero.publishing.channel.facebook.FacebookSettings;
import org.vocero.publishing.channel.x.XAccount;
import org.vocero.publishing.channel.x.XSettings;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Accounts;

/** Signs this instance in on the accounts that it is configured for. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Accounts accounts(PublisherProperties properties, Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .build();
        Map<String, Map<String, Account>> byChannel = new HashMap<>();
        properties.accounts().forEach((key, account) -> {
            if (properties.channels().contains(account.channel())) {
                byChannel
                        .computeIfAbsent(account.channel(), channel -> new HashMap<>())
                        .put(key, account(key, account, properties, http, clock));
            }
        });
        return new ConfiguredAccounts(byChannel);
    }

    private static Account account(
            String key, AccountProperties account, PublisherProperties properties, HttpClient http, Clock clock) {
        return switch (account.channel()) {
            case "x" -> new XAccount(http, x(properties), account.forX(key), clock);
            case "facebook" -> new FacebookAccount(facebook(properties), account.forFacebook(key), clock);
            default ->
                throw new IllegalStateException("vocero.publisher.accounts.%s.channel: there is no channel %s"
                        .formatted(key, account.channel()));
        };
    }

    private static XSettings x(PublisherProperties properties) {
        return new XSettings(
                properties.x().baseUrl(),
                properties.x().permalinks(),
                properties.connectTimeout(),
                properties.callTimeout());
    }

    private static FacebookSettings facebook(PublisherProperties properties) {
        return new FacebookSettings(
                properties.facebook().baseUrl(),
                properties.facebook().permalinks(),
                properties.connectTimeout(),
                properties.callTimeout());
    }
}
