package org.vocero.publishing.channel.mastodon;

import java.net.URI;
import java.time.Duration;
import java.util.List;
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

/** Mastodon: each account has its server, unless all have one; the token needs the scopes {@code read}, {@code write:statuses} and {@code write:media}. */
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

    /**
     * 300 calls of an account within 5 minutes (docs.joinmastodon.org, "Rate limits", 2026-11). A post is one, and each of its pictures two:
     * it is sent, and asked about. A server may allow less, and says so. Accounts share no app: a token is an account's on its server.
     */
    @Override
    public Budgets.OfChannel budgets() {
        Allowance calls = new Allowance(300, Duration.ofMinutes(5));
        return new Budgets.OfChannel(new Budget(List.of(calls), 1, 2), Budget.UNKNOWN);
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
