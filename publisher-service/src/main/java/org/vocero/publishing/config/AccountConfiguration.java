package org.vocero.publishing.config;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.publishing.account.ConfiguredAccounts;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.Channels;
import org.vocero.publishing.channel.Connection.Connected;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Accounts;
import org.vocero.publishing.delivery.ServedChannels;

/** Signs this instance in on the accounts that it is configured for. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    private static final String CHANNEL = "channel";

    @Bean
    Accounts accounts(PublisherProperties properties, ServedChannels served, Channels channels) {
        Map<String, Map<String, Account>> byChannel = new HashMap<>();
        properties.accounts().forEach((key, fields) -> {
            String channel = channelOf(key, fields, channels);
            if (served.names().contains(channel)) {
                byChannel
                        .computeIfAbsent(channel, name -> new HashMap<>())
                        .put(key, connected(key, channel, fields, channels));
            }
        });
        return new ConfiguredAccounts(byChannel);
    }

    private static String channelOf(String key, Map<String, Secret> fields, Channels channels) {
        Secret channel = fields.get(CHANNEL);
        if (channel == null) {
            throw new IllegalStateException(property(key) + " lacks " + CHANNEL);
        }
        return channels.find(channel.reveal())
                .orElseThrow(() -> new IllegalStateException(
                        "%s.%s: there is no channel %s".formatted(property(key), CHANNEL, channel.reveal())))
                .name();
    }

    private static Account connected(String key, String channel, Map<String, Secret> fields, Channels channels) {
        return channels.find(channel)
                .orElseThrow()
                .connect(key, Credentials.of(fields))
                .match(Connected::account, unfit -> {
                    throw new IllegalStateException(property(key) + " " + unfit.problem());
                });
    }

    private static String property(String account) {
        return "vocero.publisher.accounts." + account;
    }
}
