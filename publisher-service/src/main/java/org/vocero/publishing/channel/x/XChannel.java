package org.vocero.publishing.channel.x;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.channel.Channel;
import org.vocero.publishing.channel.Connection;
import org.vocero.publishing.channel.Field;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.delivery.Expenses;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.limit.Allowance;
import org.vocero.publishing.limit.Budget;
import org.vocero.publishing.limit.Budgets;

/** X: OAuth 1.0a user context, with the app's two credentials and the account's two. */
public final class XChannel implements Channel {

    static final Field CONSUMER_KEY = Field.secret("consumer-key");
    static final Field CONSUMER_SECRET = Field.secret("consumer-secret");
    static final Field ACCESS_TOKEN = Field.secret("access-token");
    static final Field ACCESS_TOKEN_SECRET = Field.secret("access-token-secret");

    static final String NAME = "x";

    private static final String API = "https://api.x.com";

    private final Calls calls;
    private final XPrices prices;
    private final Expenses expenses;
    private final URI baseUrl;
    private final URI permalinkBase;

    public XChannel(Calls calls, Place place, XPrices prices, Expenses expenses) {
        this.calls = calls;
        this.prices = prices;
        this.expenses = expenses;
        this.baseUrl = place.api(API);
        this.permalinkBase = place.site(API, "https://x.com");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Field> credentials() {
        return List.of(CONSUMER_KEY, CONSUMER_SECRET, ACCESS_TOKEN, ACCESS_TOKEN_SECRET);
    }

    /**
     * 100 posts of a user within 15 minutes, and 10,000 of an app within a day (docs.x.com, "Rate limits", 2026-11; an older page says
     * 300 within 3 hours, which is less strict).
     */
    @Override
    public Budgets.OfChannel budgets() {
        return new Budgets.OfChannel(
                Budget.ofPosts(new Allowance(100, Duration.ofMinutes(15))),
                Budget.ofPosts(new Allowance(10_000, Duration.ofDays(1))));
    }

    @Override
    public Optional<BigDecimal> costOf(Message message) {
        return Optional.of(prices.of(message));
    }

    @Override
    public Connection connect(String account, Credentials credentials) {
        return Connection.of(
                credentials(),
                credentials,
                () -> new XAccount(
                        new XClient(calls, baseUrl, credentials),
                        new XReads(account, prices, expenses),
                        permalinkBase,
                        calls));
    }
}
