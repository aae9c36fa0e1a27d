package org.vocero.publishing.channel.mastodon;

import java.net.URI;
import java.util.List;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.Channel;
import org.vocero.publishing.channel.Connection;
import org.vocero.publishing.channel.Field;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.http.Calls;

/** Mastodon: each account has its server, unless all have one; the token needs the scopes {@code read} and {@code write:statuses}. */
public final class MastodonChannel implements Channel {

    private static final Field SERVER = Field.address("server");
    private static final Field ACCESS_TOKEN = Field.secret("access-token");

    private final Calls calls;
    private final Place place;

    public MastodonChannel(Calls calls, Place place) {
        this.calls = calls;
        this.place = place;
    }

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public List<Field> credentials() {
        return List.of(place.baseUrl() == null ? SERVER : SERVER.orNone(), ACCESS_TOKEN);
    }

    @Override
    public Connection connect(String account, Credentials credentials) {
        return Connection.of(
                credentials(),
                credentials,
                () -> new MastodonAccount(
                        new MastodonClient(calls, server(credentials), credentials.get(ACCESS_TOKEN.name())), calls));
    }

    private URI server(Credentials credentials) {
        return credentials
                .find(SERVER.name())
                .map(Secret::reveal)
                .map(URI::create)
                .orElseGet(() -> place.api(""));
    }
}
