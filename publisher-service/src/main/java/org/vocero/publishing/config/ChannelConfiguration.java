package org.vocero.publishing.config;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.publishing.channel.Channel;
import org.vocero.publishing.channel.Channels;
import org.vocero.publishing.channel.bluesky.BlueskyChannel;
import org.vocero.publishing.channel.facebook.FacebookChannel;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.mastodon.MastodonChannel;
import org.vocero.publishing.channel.x.XChannel;
import org.vocero.publishing.delivery.Expenses;
import org.vocero.publishing.delivery.Prices;
import org.vocero.publishing.limit.Budgets;

/** Every channel, on one screen. How another is added: docs/adding-a-channel.md. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    Channels channels(Calls calls, PublisherProperties properties, Expenses expenses) {
        return new Channels(
                new XChannel(calls, properties.place("x"), properties.xPrices().asPrices(), expenses),
                new FacebookChannel(calls, properties.place("facebook")),
                new MastodonChannel(calls, properties.place("mastodon")),
                new BlueskyChannel(calls, properties.place("bluesky")));
    }

    @Bean
    Budgets budgets(Channels channels, PublisherProperties properties) {
        return new Budgets(channels.all().stream()
                .collect(Collectors.toMap(
                        Channel::name, channel -> properties.budgets(channel.name(), channel.budgets()))));
    }

    @Bean
    Prices prices(Channels channels) {
        return (channel, message) -> channels.find(channel).flatMap(it -> it.costOf(message));
    }

    @Bean
    Calls calls(PublisherProperties properties, Clock clock) {
        return Calls.within(properties.connectTimeout(), properties.callTimeout(), clock);
    }
}
