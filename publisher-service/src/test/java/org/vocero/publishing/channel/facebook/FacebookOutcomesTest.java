package org.vocero.publishing.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.Reason;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Messages;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;

/** Graph's answers as restfb understands them. */
class FacebookOutcomesTest {

    private static final Instant NOW = Instant.parse("2026-12-18T14:00:00Z");
    private static final Message MESSAGE = Messages.showing("Los migrantes cuentan");

    private HttpServer server;
    private FacebookAccount account;
    private int status = 200;
    private String body = "";
    private String usage = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (!usage.isEmpty()) {
                exchange.getResponseHeaders().add("X-Business-Use-Case-Usage", usage);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        account = new FacebookAccount(
                new FacebookSettings(
                        base, URI.create("https://www.facebook.com"), Duration.ofSeconds(5), Duration.ofSeconds(60)),
                new FacebookCredentials("1067", Secret.of("token"), Secret.of("secret")),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("answers")
    void classifiesWhatGraphAnswers(int answer, String json, Class<? extends Outcome> kind, String reason) {
        status = answer;
        body = json;

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isInstanceOf(kind);
        assertThat(Reason.of(outcome)).isEqualTo(reason);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(
                        400,
                        error(190, "Error validating access token", "\"error_subcode\":463"),
                        AccountNeedsPerson.class,
                        "token-refused"),
                arguments(400, error(102, "Session key invalid"), AccountNeedsPerson.class, "token-refused"),
                arguments(
                        403,
                        error(10, "Application does not have permission for this action"),
                        AccountNeedsPerson.class,
                        "permission"),
                arguments(403, error(200, "Permissions error"), AccountNeedsPerson.class, "permission"),
                arguments(403, error(283, "requires extended permission"), AccountNeedsPerson.class, "permission"),
                arguments(400, error(100, "Invalid parameter"), RefusedForGood.class, "invalid-request"),
                arguments(400, error(1_609_005, "error scraping link"), RefusedForGood.class, "link-unreadable"),
                arguments(400, error(4, "Application request limit reached"), WaitUntil.class, "rate-limit"),
                arguments(400, error(17, "User request limit reached"), WaitUntil.class, "rate-limit"),
                arguments(400, error(32, "Page request limit reached"), WaitUntil.class, "rate-limit"),
                arguments(400, error(341, "Application limit reached"), WaitUntil.class, "rate-limit"),
                arguments(
                        400,
                        error(613, "Calls to this api have exceeded the rate limit."),
                        WaitUntil.class,
                        "rate-limit"),
                arguments(400, error(80_001, "too many calls to this Page account"), WaitUntil.class, "rate-limit"),
                arguments(400, error(368, "deemed abusive", "\"error_subcode\":1390008"), Unknown.class, ""),
                arguments(400, error(506, "Duplicate status message"), Unknown.class, ""),
                arguments(500, error(1, "An unknown error occurred"), Unknown.class, ""),
                arguments(500, error(2, "Service temporarily unavailable", "\"is_transient\":true"), Unknown.class, ""),
                arguments(400, error(2, "Service temporarily unavailable"), Unknown.class, ""),
                arguments(503, "<html>Sorry, something went wrong.</html>", Unknown.class, ""),
                arguments(502, "", Unknown.class, ""),
                arguments(400, error(9_999, "something new"), RefusedForGood.class, "graph-9999"),
                arguments(400, error(9_999, "something new", "\"is_transient\":true"), Unknown.class, ""),
                arguments(200, "{\"id\":\"1067_42\"}", Published.class, ""),
                arguments(200, "{}", Unknown.class, ""),
                arguments(200, "half an ans", Unknown.class, ""));
    }

    @Test
    void waitsAsLongAsGraphSays() {
        status = 400;
        body = error(80_001, "too many calls to this Page account");
        usage = "{\"1067\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":25,\"total_time\":25,"
                + "\"estimated_time_to_regain_access\":19}]}";

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WaitUntil.class, wait -> assertThat(wait.until()).isEqualTo(NOW.plus(Duration.ofMinutes(19))));
    }

    @Test
    void saysWhereThePostIs() {
        body = "{\"id\":\"1067_42\",\"username\":\"OEAoficial\"}";

        Outcome outcome = account.post(MESSAGE, List.of());

        assertThat(outcome).isEqualTo(new Published("1067_42", "https://www.facebook.com/OEAoficial/posts/42"));
    }

    @Test
    void waitsWhenThereIsNobodyToCall() {
        server.stop(0);

        assertThat(account.post(MESSAGE, List.of()))
                .isInstanceOfSatisfying(
                        NotReached.class, it -> assertThat(it.reason()).isEqualTo("no-connection"));
    }

    private static String error(int code, String message, String... more) {
        return "{\"error\":{\"message\":\"(#%d) %s\",\"type\":\"OAuthException\",\"code\":%d%s,\"fbtrace_id\":\"A1b\"}}"
                .formatted(code, message, code, more.length == 0 ? "" : "," + more[0]);
    }
}
