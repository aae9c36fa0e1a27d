package org.vocero.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.publishing.channel.SilentServer.Behaviour;
import org.vocero.publishing.channel.bluesky.BlueskyChannel;
import org.vocero.publishing.channel.facebook.FacebookChannel;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.http.OnePostPerCall;
import org.vocero.publishing.channel.mastodon.MastodonChannel;
import org.vocero.publishing.channel.x.XChannel;
import org.vocero.publishing.channel.x.XPrices;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Expenses;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Messages;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Upload;

/** Whatever the other side does with its connections, one call is one POST. Mostly waits for servers that say nothing. */
@Execution(ExecutionMode.CONCURRENT)
class OnePostPerCallTest {

    private static final Duration TIMEOUT = Duration.ofMillis(2_500);
    private static final Message MESSAGE = Messages.showing("Los migrantes cuentan\n#migrantescuentan");

    private static final Message ILLUSTRATED = Messages.illustrated("Los migrantes cuentan", "Una familia", "Un mapa");
    private static final List<Upload> UPLOADS = Messages.uploadsOf(ILLUSTRATED);

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

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("channelsAndBehaviours")
    void isOnePostAndAnUnknownOutcome(Platform platform, Behaviour behaviour) {
        server.behave(behaviour);

        long begin = System.nanoTime();
        Outcome outcome = platform.account(server.uri()).post(MESSAGE, List.of());
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(server.posts()).isEqualTo(1);
        assertThat(taken).isLessThan(TIMEOUT.multipliedBy(4));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("channelsAndBehaviours")
    void isOnePostAfterItsUploads(Platform platform, Behaviour behaviour) {
        server.behave(behaviour);

        Outcome outcome = platform.account(server.uri()).post(ILLUSTRATED, UPLOADS);

        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(server.posts()).isEqualTo(1);
    }

    /** Nobody has seen anything: it is certain that nothing was posted. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("channelsAndBehaviours")
    void isNoPostWhereAnUploadHasNoAnswer(Platform platform, Behaviour behaviour) {
        server.behaveOnUploads(behaviour);

        Outcome outcome = platform.account(server.uri()).post(ILLUSTRATED, UPLOADS);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotReached.class, wait -> assertThat(wait.reason()).isEqualTo("picture-not-uploaded"));
        assertThat(server.posts()).isZero();
    }

    static Stream<Arguments> channelsAndBehaviours() {
        return Stream.of(Platform.values())
                .flatMap(platform -> Stream.of(
                                Behaviour.CLOSES, Behaviour.RESETS, Behaviour.SAYS_NOTHING, Behaviour.TRICKLES)
                        .map(behaviour -> arguments(platform, behaviour)));
    }

    @ParameterizedTest
    @EnumSource(names = {"X", "MASTODON", "BLUESKY"})
    void isOnePostOverAConnectionThatWasUsedBefore(Platform platform) {
        Account account = platform.account(server.uri());
        server.behave(Behaviour.ANSWERS);
        assertThat(account.post(MESSAGE, List.of())).isInstanceOf(Outcome.Published.class);

        server.behave(Behaviour.CLOSES);
        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(server.posts()).isEqualTo(2);
    }

    enum Platform {
        X {
            @Override
            Account account(URI server) {
                return Connecting.on(
                        new XChannel(calls(), new Place(server, null), XPrices.NOTHING, Expenses.UNCOUNTED),
                        Map.of(
                                "consumer-key", "k",
                                "consumer-secret", "s",
                                "access-token", "1-t",
                                "access-token-secret", "s"));
            }
        },
        FACEBOOK {
            @Override
            Account account(URI server) {
                return Connecting.on(
                        new FacebookChannel(calls(), new Place(server, null)),
                        Map.of("page-id", "1067", "page-token", "t", "app-secret", "s"));
            }
        },
        MASTODON {
            @Override
            Account account(URI server) {
                return Connecting.on(
                        new MastodonChannel(calls(), Place.USUAL),
                        Map.of("server", server.toString(), "access-token", "t"));
            }
        },
        BLUESKY {
            @Override
            Account account(URI server) {
                return Connecting.on(
                        new BlueskyChannel(calls(), new Place(server, null)),
                        Map.of("handle", "oea.example", "app-password", "p"));
            }
        };

        abstract Account account(URI server);

        private static Calls calls() {
            return Calls.within(TIMEOUT, TIMEOUT, Clock.systemUTC());
        }
    }
}
