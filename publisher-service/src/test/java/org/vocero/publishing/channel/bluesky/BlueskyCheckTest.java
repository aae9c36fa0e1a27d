package org.vocero.publishing.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.Connecting;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.ScriptedServer;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check.Fine;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.delivery.Check.Unanswered;

class BlueskyCheckTest {

    private static final String OPEN = "/xrpc/com.atproto.server.createSession";
    private static final String REFRESH = "/xrpc/com.atproto.server.refreshSession";
    private static final String WHO = "/xrpc/com.atproto.server.getSession";
    private static final String SESSION =
            "{\"did\":\"did:plc:oea\",\"handle\":\"oea.example\",\"accessJwt\":\"a\",\"refreshJwt\":\"r\",\"active\":true}";

    private final ScriptedServer server = new ScriptedServer();
    private final Account account = Connecting.on(
            new BlueskyChannel(
                    Calls.within(Duration.ofSeconds(5), Duration.ofSeconds(20), Clock.systemUTC()),
                    new Place(server.uri(), null)),
            Map.of("handle", "oea.example", "app-password", "hush"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsWhoIsSignedIn() {
        server.answers(OPEN, 200, SESSION).answers(WHO, 200, SESSION);

        assertThat(account.check()).isEqualTo(new Fine("oea.example", null, null, null));
    }

    @Test
    void takesAnotherSessionWhenTheTokenHasExpired() {
        server.answers(OPEN, 200, SESSION).answers(REFRESH, 200, SESSION);
        server.answers(WHO, 400, "{\"error\":\"ExpiredToken\"}").answers(WHO, 200, SESSION);

        assertThat(account.check()).isInstanceOf(Fine.class);
    }

    @Test
    void tellsThatThePasswordIsRevoked() {
        server.answers(OPEN, 401, "{\"error\":\"AuthenticationRequired\"}");

        assertThat(account.check()).isEqualTo(new NeedsPerson("token-refused", "HTTP 401, AuthenticationRequired"));
    }

    @Test
    void tellsThatTheAccountIsNotActive() {
        server.answers(OPEN, 200, SESSION);
        server.answers(WHO, 200, "{\"handle\":\"oea.example\",\"active\":false,\"status\":\"takendown\"}");

        assertThat(account.check()).isEqualTo(new NeedsPerson("permission", "the account is takendown"));
    }

    @Test
    void saysNothingOfTheAccountWhenTheServerIsDown() {
        server.answers(OPEN, 200, SESSION).answers(WHO, 502, "{}").answers(WHO, 200, "<html>");

        assertThat(account.check()).isInstanceOf(Unanswered.class);
        assertThat(account.check()).isInstanceOf(Unanswered.class);
        server.close();
        assertThat(account.check()).isInstanceOf(Unanswered.class);
    }
}
