package org.vocero.publishing.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.Connecting;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.LookUp;
import org.vocero.publishing.delivery.LookUp.Impossible;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Messages;

class XLookUpTest {

    private static final Instant SINCE = Instant.parse("2026-12-18T13:59:30.123Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Message MESSAGE =
            Messages.showing("Cuentan & aportan\nhttps://www.oas.org/es/cidi/cam\n#migrantescuentan");
    private static final String OURS = """
            {"id":"42","created_at":"2026-12-18T14:00:01.000Z",\
            "text":"Cuentan &amp; aportan\\nhttps://t.co/abc\\n#migrantescuentan",\
            "entities":{"urls":[{"url":"https://t.co/abc","expanded_url":"https://www.oas.org/es/cidi/cam/"}]}}""";
    private static final String OTHER = """
            {"id":"41","created_at":"2026-12-18T14:00:00.000Z","text":"Otra cosa"}""";

    private static final XPrices PRICES = new XPrices(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.001"), new BigDecimal("0.010"));

    private final List<String> queries = new ArrayList<>();
    private final Map<String, BigDecimal> expenses = new ConcurrentHashMap<>();
    private final Deque<String> timeline = new ArrayDeque<>();
    private int status = 200;
    private HttpServer server;
    private Account account;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean me = exchange.getRequestURI().getPath().endsWith("/me");
            if (!me) {
                queries.add(exchange.getRequestURI().getQuery());
            }
            String body = me ? "{\"data\":{\"id\":\"7\",\"username\":\"OEA\"}}" : String.valueOf(timeline.poll());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(me ? 200 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        account = Connecting.on(
                new XChannel(
                        Calls.within(TIMEOUT, TIMEOUT, Clock.systemUTC()),
                        new Place(uri, URI.create("https://x.com")),
                        PRICES,
                        (channel, who, dollars) -> expenses.merge(channel + " " + who, dollars, BigDecimal::add)),
                Map.of(
                        "consumer-key", "s",
                        "consumer-secret", "s",
                        "access-token", "7-t",
                        "access-token-secret", "s"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsOurTextBehindShortenedLinksAndEscapes() {
        timeline.add("{\"data\":[" + OTHER + "," + OURS + "],\"meta\":{\"result_count\":2}}");

        LookUp found = account.lookUp(MESSAGE, SINCE);

        assertThat(found)
                .isEqualTo(new Seen(List.of(
                        new Sighting("42", "https://x.com/OEA/status/42", Instant.parse("2026-12-18T14:00:01Z")))));
        assertThat(queries)
                .containsExactly("start_time=2026-12-18T13:59:30Z&max_results=100"
                        + "&tweet.fields=created_at,entities,referenced_tweets");
    }

    /** The user once, each post of each page, and the user again for a check. */
    @Test
    void countsWhatIsChargedForLookUpsAndChecks() {
        timeline.add("{\"data\":[" + OTHER + "," + OURS + "],\"meta\":{\"next_token\":\"more\"}}");
        timeline.add("{\"data\":[" + OTHER + "],\"meta\":{}}");
        timeline.add("{\"meta\":{\"result_count\":0}}");

        account.lookUp(MESSAGE, SINCE);
        account.lookUp(MESSAGE, SINCE);
        account.check();

        assertThat(expenses).containsExactly(Map.entry("x an-account", new BigDecimal("0.023")));
    }

    @Test
    void findsAThreadsPostOnlyBehindTheOneThatItAnswers() {
        String answering = OURS.replace(
                "\"id\":\"42\"", "\"id\":\"42\",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"41\"}]");
        timeline.add("{\"data\":[" + answering + "],\"meta\":{}}");
        timeline.add("{\"data\":[" + answering + "],\"meta\":{}}");
        timeline.add("{\"data\":[" + OURS + "],\"meta\":{}}");

        assertThat(account.lookUp(after("41"), SINCE))
                .isInstanceOfSatisfying(
                        Seen.class, seen -> assertThat(seen.matches()).hasSize(1));
        assertThat(account.lookUp(MESSAGE, SINCE)).isEqualTo(new Seen(List.of()));
        assertThat(account.lookUp(after("41"), SINCE)).isEqualTo(new Seen(List.of()));
    }

    private static Message after(String id) {
        return new Message(
                MESSAGE.text(),
                null,
                List.of(),
                MESSAGE.language(),
                MESSAGE.fingerprint(),
                MESSAGE.idempotencyKey(),
                MESSAGE.createdAt(),
                new Message.Answered("40", id));
    }

    /** X ends such a text with a link to the pictures, named once for each. */
    @Test
    void findsOurTextBeforeTheLinkToItsPictures() {
        String pictures = """
                {"url":"https://t.co/pic","expanded_url":"https://x.com/OEA/status/42/photo/1"}""";
        timeline.add("{\"data\":["
                + OURS.replace("#migrantescuentan", "#migrantescuentan https://t.co/pic")
                        .replace("}]}}", "}," + pictures + "," + pictures + "]}}")
                + "],\"meta\":{}}");

        assertThat(account.lookUp(MESSAGE, SINCE))
                .isInstanceOfSatisfying(
                        Seen.class, seen -> assertThat(seen.matches()).hasSize(1));
    }

    @Test
    void seesNothingOnAnEmptyTimeline() {
        timeline.add("{\"meta\":{\"result_count\":0}}");

        assertThat(account.lookUp(MESSAGE, SINCE)).isEqualTo(new Seen(List.of()));
    }

    @Test
    void readsEveryPage() {
        timeline.add("{\"data\":[" + OTHER + "],\"meta\":{\"next_token\":\"n2\"}}");
        timeline.add("{\"data\":[" + OURS + "],\"meta\":{}}");

        LookUp found = account.lookUp(MESSAGE, SINCE);

        assertThat(found)
                .isInstanceOfSatisfying(
                        Seen.class, seen -> assertThat(seen.matches()).hasSize(1));
        assertThat(queries.get(1)).contains("pagination_token=n2");
    }

    @Test
    void provesNothingByAnErrorAPartOrAnAnswerThatIsNoTimeline() {
        for (String body : List.of(
                "{\"errors\":[{\"title\":\"Not Found Error\",\"detail\":\"Could not find user\"}]}",
                "<html>Over capacity</html>",
                "[]",
                "{\"data\":[{\"id\":\"1\",\"text\":\"Cuentan &amp; aportan\\nhttps://www.oas.org/es/cidi/cam"
                        + "\\n#migrantescuentan\"}]}")) {
            timeline.clear();
            timeline.add(body);
            assertThat(account.lookUp(MESSAGE, SINCE)).as(body).isInstanceOf(Impossible.class);
        }
        timeline.clear();
        for (int page = 0; page < 10; page++) {
            timeline.add("{\"data\":[" + OTHER + "],\"meta\":{\"next_token\":\"n\"}}");
        }
        assertThat(account.lookUp(MESSAGE, SINCE)).isInstanceOf(Impossible.class);
    }

    @Test
    void provesNothingWhenXIsDown() {
        status = 503;
        timeline.add("{}");

        assertThat(account.lookUp(MESSAGE, SINCE)).isInstanceOf(Impossible.class);
    }
}
