package org.vocero.publishing.config;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.publishing.account.CheckingAccounts;
import org.vocero.publishing.account.ConnectedAccounts;
import org.vocero.publishing.account.ConnectingAccounts;
import org.vocero.publishing.account.ConnectingAccounts.Configured;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.PausingAccounts;
import org.vocero.publishing.account.Platforms;
import org.vocero.publishing.account.Sealing;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.account.SignedInAccounts;
import org.vocero.publishing.account.tink.TinkSealing;
import org.vocero.publishing.channel.Channels;

/** The accounts' use cases. What the configuration names and nobody has ever connected is connected at the start. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    private static final String CHANNEL = "channel";

    @Bean
    Sealing sealing(PublisherProperties properties) {
        return TinkSealing.with(properties.credentialKeysFile());
    }

    @Bean
    Platforms platforms(Channels channels) {
        return new ChannelPlatforms(channels);
    }

    @Bean
    SignedInAccounts accounts(ConnectedAccounts connected, Platforms platforms) {
        return new SignedInAccounts(connected, platforms);
    }

    @Bean
    ConnectingAccounts connectingAccounts(
            ConnectedAccounts connected,
            Platforms platforms,
            SignedInAccounts signedIn,
            PublisherProperties properties,
            Channels channels,
            Clock clock) {
        ConnectingAccounts connecting = new ConnectingAccounts(connected, platforms, signedIn, clock);
        connecting.begin(configured(properties, channels));
        return connecting;
    }

    /** An account is taken from a check that nobody recorded after three times as long as a call takes. */
    @Bean
    CheckingAccounts checkingAccounts(
            ConnectedAccounts connected, SignedInAccounts signedIn, PublisherProperties properties, Clock clock) {
        Duration lease = properties.callTimeout().multipliedBy(3).plusSeconds(10);
        return new CheckingAccounts(connected, signedIn, lease, clock);
    }

    @Bean
    PausingAccounts pausingAccounts(ConnectedAccounts connected, Clock clock) {
        return new PausingAccounts(connected, clock);
    }

    private static Map<String, Configured> configured(PublisherProperties properties, Channels channels) {
        Map<String, Configured> configured = new TreeMap<>();
        properties.accounts().forEach((key, fields) -> {
            Map<String, Secret> own = new TreeMap<>(fields);
            String channel = channelOf(key, own.remove(CHANNEL), channels);
            configured.put(key, new Configured(channel, Credentials.of(own)));
        });
        return configured;
    }

    private static String channelOf(String key, @org.jspecify.annotations.Nullable Secret channel, Channels channels) {
        if (channel == null) {
            throw new IllegalStateException(property(key) + " lacks " + CHANNEL);
        }
        return channels.find(channel.reveal())
                .orElseThrow(() -> new IllegalStateException(
                        "%s.%s: there is no channel %s".formatted(property(key), CHANNEL, channel.reveal())))
                .name();
    }

    private static String property(String account) {
        return "vocero.publisher.accounts." + account;
    }
}
