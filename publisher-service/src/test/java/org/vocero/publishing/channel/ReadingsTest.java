package org.vocero.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.bluesky.BlueskyChannel;
import org.vocero.publishing.channel.facebook.FacebookChannel;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.mastodon.MastodonChannel;
import org.vocero.publishing.channel.x.XChannel;
import org.vocero.publishing.channel.x.XPrices;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Expenses;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Messages;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;

/** What each platform's answers to a post say of its limits, through the account, each told once. */
class ReadingsTest {

    private static final Message MESSAGE = Messages.showing("Los migrantes cuentan");
    private final Instant reset = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
    private final String epoch = String.valueOf(reset.getEpochSecond());

    private final ScriptedServer server = new ScriptedServer();
    private final Calls calls = Calls.within(Duration.ofSeconds(5), Duration.ofSeconds(20), Clock.systemUTC());
    private final Place place = new Place(server.uri(), null);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ofXAreOfTheUserAndOfTheApp() {
        server.answers("/2/users/me", 200, "{\"data\":{\"id\":\"7\",\"username\":\"OEA\"}}");
        server.answers(
                "/2/tweets",
                201,
                Map.of(
                        "x-rate-limit-limit", "100",
                        "x-rate-limit-remaining", "3",
                        "x-rate-limit-reset", epoch,
                        "x-app-limit-24hour-limit", "10000",
                        "x-app-limit-24hour-remaining", "9000",
                        "x-app-limit-24hour-reset", epoch),
                "{\"data\":{\"id\":\"1\"}}");
        Account account = Connecting.on(
                new XChannel(calls, place, XPrices.NOTHING, Expenses.UNCOUNTED),
                Map.of("consumer-key", "k", "consumer-secret", "s", "access-token", "7-t", "access-token-secret", "s"));

        account.post(MESSAGE, List.of());

        assertThat(account.readings())
                .containsExactly(
                        new Reading(Scope.ACCOUNT, "x-rate-limit", 3, 100, reset),
                        new Reading(Scope.APP, "x-app-limit-24hour", 9_000, 10_000, reset));
        assertThat(account.readings()).isEmpty();
    }

    @Test
    void ofMastodonAreOfCalls() {
        server.answers(
                "/api/v1/statuses",
                200,
                Map.of(
                        "X-RateLimit-Limit", "300",
                        "X-RateLimit-Remaining", "0",
                        "X-RateLimit-Reset", reset.toString()),
                "{\"id\":\"1\",\"url\":\"https://masto.example/1\"}");
        Account account = Connecting.on(
                new MastodonChannel(calls, Place.USUAL),
                Map.of("server", server.uri().toString(), "access-token", "t"));

        account.post(MESSAGE, List.of());

        assertThat(account.readings()).containsExactly(new Reading(Scope.ACCOUNT, "calls", 0, 300, reset));
    }

    @Test
    void ofBlueskyAreOfPoints() {
        server.answers(
                "/xrpc/com.atproto.server.createSession",
                200,
                "{\"did\":\"did:plc:oea\",\"handle\":\"oea.example\",\"accessJwt\":\"a\",\"refreshJwt\":\"r\"}");
        server.answers(
                "/xrpc/com.atproto.repo.putRecord",
                200,
                Map.of("RateLimit-Limit", "5000", "RateLimit-Remaining", "2", "RateLimit-Reset", epoch),
                "{\"uri\":\"at://x/y/1\",\"cid\":\"c\"}");
        Account account =
                Connecting.on(new BlueskyChannel(calls, place), Map.of("handle", "oea.example", "app-password", "p"));

        account.post(MESSAGE, List.of());

        assertThat(account.readings()).containsExactly(new Reading(Scope.ACCOUNT, "points", 2, 5_000, reset));
    }

    @Test
    void ofFacebookAreThePercentagesThatAreLeft() {
        server.answers("/v24.0/1067", 200, "{\"username\":\"OEA\",\"id\":\"1067\"}");
        server.answers(
                "/v24.0/1067/feed",
                200,
                Map.of(
                        "X-Page-Usage", "{\"call_count\":91,\"total_cputime\":3,\"total_time\":95}",
                        "X-App-Usage", "{\"call_count\":4,\"total_cputime\":1,\"total_time\":2}"),
                "{\"id\":\"1067_1\"}");
        Account account = Connecting.on(
                new FacebookChannel(calls, place), Map.of("page-id", "1067", "page-token", "t", "app-secret", "s"));

        account.post(MESSAGE, List.of());

        assertThat(account.readings())
                .extracting(Reading::scope, Reading::left, Reading::isScarce)
                .containsExactly(tuple(Scope.ACCOUNT, 5L, true), tuple(Scope.APP, 96L, false));
    }
}
