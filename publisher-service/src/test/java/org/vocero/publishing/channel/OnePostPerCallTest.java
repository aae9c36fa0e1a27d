package org.vocero.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.SilentServer.Behaviour;
import org.vocero.publishing.channel.facebook.FacebookAccount;
import org.vocero.publishing.channel.facebook.FacebookCredentials;
import org.vocero.publishing.channel.facebook.FacebookSettings;
import org.vocero.publishing.channel.http.OnePostPerCall;
import org.vocero.publishing.channel.x.XAccount;
import org.vocero.publishing.channel.x.XCredentials;
import org.vocero.publishing.channel.x.XSettings;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.Unknown;

/** Whatever the other side does with its connections, one call is one POST. */
class OnePostPerCallTest {

    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final Message MESSAGE =
            new Message("Los migrantes cuentan\n#migrantescuentan", null, List.of(), "f");

    private final SilentServer server = new SilentServer();

    @BeforeAll
    static void ask() {
        OnePostPerCall.ask();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isProvedForTheJdksOwnClient() {
        OnePostPerCall.prove();
    }

    @Test
    void xSendsOnePostToAServerThatClosesWithoutAnswer() {
        assertUnknownAfterOnePost(this::onX, Behaviour.CLOSES);
    }

    @Test
    void facebookSendsOnePostToAServerThatClosesWithoutAnswer() {
        assertUnknownAfterOnePost(this::onFacebook, Behaviour.CLOSES);
    }

    @Test
    void xSendsOnePostToAServerThatResetsTheConnection() {
        assertUnknownAfterOnePost(this::onX, Behaviour.RESETS);
    }

    @Test
    void facebookSendsOnePostToAServerThatResetsTheConnection() {
        assertUnknownAfterOnePost(this::onFacebook, Behaviour.RESETS);
    }

    @Test
    void xGivesUpOnAServerThatSaysNothing() {
        assertUnknownAfterOnePost(this::onX, Behaviour.SAYS_NOTHING);
    }

    @Test
    void facebookGivesUpOnAServerThatSaysNothing() {
        assertUnknownAfterOnePost(this::onFacebook, Behaviour.SAYS_NOTHING);
    }

    @Test
    void xGivesUpOnAnAnswerThatTrickles() {
        assertUnknownAfterOnePost(this::onX, Behaviour.TRICKLES);
    }

    @Test
    void facebookGivesUpOnAnAnswerThatTrickles() {
        assertUnknownAfterOnePost(this::onFacebook, Behaviour.TRICKLES);
    }

    @Test
    void xSendsOnePostOverAConnectionThatWasUsedBefore() {
        Account account = onX(server.uri());
        server.behave(Behaviour.ANSWERS);
        assertThat(account.post(MESSAGE)).isInstanceOf(Outcome.Published.class);

        server.behave(Behaviour.CLOSES);
        Outcome outcome = account.post(MESSAGE);

        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(server.posts()).isEqualTo(2);
    }

    private void assertUnknownAfterOnePost(Function<URI, Account> account, Behaviour behaviour) {
        server.behave(behaviour);

        long begin = System.nanoTime();
        Outcome outcome = account.apply(server.uri()).post(MESSAGE);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(server.posts()).isEqualTo(1);
        assertThat(taken).isLessThan(TIMEOUT.multipliedBy(4));
    }

    private Account onX(URI uri) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        Secret secret = Secret.of("s");
        return new XAccount(
                http,
                new XSettings(uri, uri, TIMEOUT, TIMEOUT),
                new XCredentials(secret, secret, Secret.of("1-t"), secret),
                Clock.systemUTC());
    }

    private Account onFacebook(URI uri) {
        return new FacebookAccount(
                new FacebookSettings(uri, uri, TIMEOUT, TIMEOUT),
                new FacebookCredentials("1067", Secret.of("t"), Secret.of("s")),
                Clock.systemUTC());
    }
}
