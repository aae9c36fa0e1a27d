package org.vocero.publishing.channel.facebook;

import java.time.Duration;
import java.util.List;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.channel.Channel;
import org.vocero.publishing.channel.Connection;
import org.vocero.publishing.channel.Field;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.limit.Allowance;
import org.vocero.publishing.limit.Budget;
import org.vocero.publishing.limit.Budgets;

/** Facebook's pages: a page with its token, and the app's secret, which proves that a call with the token is ours. */
public final class FacebookChannel implements Channel {

    private static final Field PAGE_ID = Field.plain("page-id");
    private static final Field PAGE_TOKEN = Field.secret("page-token");
    private static final Field APP_SECRET = Field.secret("app-secret");

    private static final String API = "https://graph.facebook.com";

    private final FacebookSettings settings;
    private final Calls calls;

    public FacebookChannel(Calls calls, Place place) {
        this.settings = new FacebookSettings(
                place.api(API),
                place.site(API, "https://www.facebook.com"),
                calls.connectTimeout(),
                calls.callTimeout());
        this.calls = calls;
    }

    @Override
    public String name() {
        return "facebook";
    }

    @Override
    public List<Field> credentials() {
        return List.of(PAGE_ID, PAGE_TOKEN, APP_SECRET);
    }

    /**
     * 4,800 calls of a page within 24 hours for each person who engages with it, taken as one person; with a page's token the app has no limit
     * of its own (developers.facebook.com, "Rate Limits", 2026-11). Each picture is a call more.
     */
    @Override
    public Budgets.OfChannel budgets() {
        Allowance calls = new Allowance(4_800, Duration.ofDays(1));
        return new Budgets.OfChannel(new Budget(List.of(calls), 1, 1), Budget.UNKNOWN);
    }

    @Override
    public Connection connect(String account, Credentials credentials) {
        return Connection.of(
                credentials(),
                credentials,
                () -> new FacebookAccount(
                        settings,
                        new FacebookCredentials(
                                credentials.get(PAGE_ID.name()).reveal(),
                                credentials.get(PAGE_TOKEN.name()),
                                credentials.get(APP_SECRET.name())),
                        calls.clock()));
    }
}
