package org.vocero.publishing.config;

import java.util.List;
import java.util.Locale;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.Platforms;
import org.vocero.publishing.channel.Channel;
import org.vocero.publishing.channel.Channels;
import org.vocero.publishing.channel.Field;

/** The registered channels, for accounts: channels know accounts, so accounts cannot know channels. */
record ChannelPlatforms(Channels channels) implements Platforms {

    @Override
    public List<Platform> all() {
        return channels.all().stream().map(ChannelPlatforms::platform).toList();
    }

    private static Platform platform(Channel channel) {
        return new Platform(
                channel.name(),
                channel.credentials().stream().map(ChannelPlatforms::entry).toList());
    }

    private static Entry entry(Field field) {
        return new Entry(field.name(), field.kind().name().toLowerCase(Locale.ROOT), field.optional());
    }

    @Override
    public SignIn signIn(String channel, String account, Credentials credentials) {
        return channels.find(channel)
                .orElseThrow(() -> new IllegalArgumentException("there is no channel " + channel))
                .connect(account, credentials)
                .match(
                        connected -> new Ready(connected.account()),
                        unfit -> new Unfit(unfit.missing(), unfit.malformed()));
    }
}
