package org.vocero.publishing.channel.bluesky;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.Channel;
import org.vocero.publishing.channel.Connection;
import org.vocero.publishing.channel.Field;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.limit.Allowance;
import org.vocero.publishing.limit.Budget;
import org.vocero.publishing.limit.Budgets;

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

    /**
     * 5,000 points of an account within an hour and 35,000 within a day, of which a new record takes 3; and 3,000 calls of an address within 5
     * minutes, of which a post is one, or a few with a session, mentions and pictures (docs.bsky.app, "Rate Limits", 2026-11).
     */
    @Override
    public Budgets.OfChannel budgets() {
        Allowance hour = new Allowance(5_000, Duration.ofHours(1));
        Allowance day = new Allowance(35_000, Duration.ofDays(1));
        Allowance calls = new Allowance(3_000, Duration.ofMinutes(5));
        return new Budgets.OfChannel(new Budget(List.of(hour, day), 3, 0), new Budget(List.of(calls), 2, 1));
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
