package org.vocero.publishing.channel.bluesky;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.Channel;
import org.vocero.publishing.channel.Connection;
import org.vocero.publishing.channel.Field;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.http.Calls;

/** Bluesky: a handle, an app password, and the data server of an account that is not at Bluesky itself. */
public final class BlueskyChannel implements Channel {

    private static final Field HANDLE = Field.plain("handle");
    private static final Field APP_PASSWORD = Field.secret("app-password");
    private static final Field SERVER = Field.address("server").orNone();

    /** Where every account of Bluesky's own data servers signs in. */
    private static final String ENTRYWAY = "https://bsky.social";

    private final Calls calls;
    private final Place place;

    public BlueskyChannel(Calls calls, Place place) {
        this.calls = calls;
        this.place = place;
    }

    @Override
    public String name() {
        return "bluesky";
    }

    @Override
    public List<Field> credentials() {
        return List.of(HANDLE, APP_PASSWORD, SERVER);
    }

    @Override
    public Connection connect(String account, Credentials credentials) {
        return Connection.of(credentials(), credentials, () -> account(credentials));
    }

    private BlueskyAccount account(Credentials credentials) {
        Optional<URI> own = credentials.find(SERVER.name()).map(Secret::reveal).map(URI::create);
        URI server = own.orElseGet(() -> place.api(ENTRYWAY));
        String handle = credentials.get(HANDLE.name()).reveal().replaceFirst("^@", "");
        XrpcClient client = new XrpcClient(calls);
        Sessions sessions = new Sessions(
                client, server, handle, credentials.get(APP_PASSWORD.name()), server.equals(URI.create(ENTRYWAY)));
        // A post on any data server that takes part in the network shows there.
        return new BlueskyAccount(client, sessions, place.site(ENTRYWAY, "https://bsky.app"), calls);
    }
}
