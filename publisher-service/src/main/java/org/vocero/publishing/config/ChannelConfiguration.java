package org.vocero.publishing.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.publishing.channel.Channels;
import org.vocero.publishing.channel.bluesky.BlueskyChannel;
import org.vocero.publishing.channel.facebook.FacebookChannel;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.mastodon.MastodonChannel;
import org.vocero.publishing.channel.x.XChannel;

/** Every channel, on one screen. How another is added: docs/adding-a-channel.md. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    Channels channels(Calls calls, PublisherProperties properties) {
        return new Channels(
                new XChannel(calls, properties.place("x")),
                new FacebookChannel(calls, properties.place("facebook")),
                new MastodonChannel(calls, properties.place("mastodon")),
                new BlueskyChannel(calls, properties.place("bluesky")));
    }

    @Bean
    Calls calls(PublisherProperties properties, Clock clock) {
        return Calls.within(properties.connectTimeout(), properties.callTimeout(), clock);
    }
}
