package org.vocero.approval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as publisher-service does, on a socket of its own. */
public final class FakePublisher {

    public static final String TOKEN = "an-operators-token";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");

    /** Of every publication. */
    private static final List<Map<String, Object>> LOG = List.of(
            Map.of("at", NOW.toString(), "version", 1, "became", "waiting", "actor", "admitting", "token", 0),
            Map.of(
                    "at",
                    NOW.plusSeconds(2).toString(),
                    "version",
                    1,
                    "was",
                    "waiting",
                    "became",
                    "deferred",
                    "actor",
                    "claiming",
                    "token",
                    0,
                    "reason",
                    "account-limit",
                    "detail",
                    "the budget of 100 within PT15M is used up"));

    private final HttpServer server;
    private final AtomicInteger revision = new AtomicInteger();
    private final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
    private final List<String> people = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile boolean refusingTokens;

    public FakePublisher() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whether it closes connections without an answer. */
    public void beSilent(boolean silent) {
        this.silent = silent;
    }

    /** Whether checks find that the platform refuses the token. */
    public void refuseTokens(boolean refusing) {
        this.refusingTokens = refusing;
    }

    /** For whom commands were sent, in their order. */
    public List<String> people() {
        return List.copyOf(people);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (silent) {
            exchange.close();
            return;
        }
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of());
            return;
        }
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (path[1].equals("channels")) {
            answer(
                    exchange,
                    200,
                    List.of(channel("x", "access-token", "secret"), channel("facebook", "page-id", "plain")));
            return;
        }
        if (path[1].equals("limits")) {
            answer(
                    exchange,
                    200,
                    accounts.keySet().stream().map(FakePublisher::limits).toList());
            return;
        }
        if (path[1].equals("publications")) {
            answer(exchange, 200, LOG);
            return;
        }
        people.add(exchange.getRequestHeaders().getFirst("Vocero-Person"));
        command(exchange, path[2], path.length > 3 ? path[3] : "");
    }

    private static Map<String, Object> limits(String account) {
        return Map.of(
                "account",
                account,
                "limits",
                List.of(
                        Map.of("scope", "account", "left", 3, "until", "2026-12-01T15:15:00Z", "posts", 3),
                        Map.of("scope", "app", "left", 9_000, "of", 10_000, "within", "PT24H", "posts", 9_000)));
    }

    private static Map<String, Object> channel(String name, String field, String kind) {
        return Map.of(
                "channel",
                name,
                "entries",
                List.of(
                        Map.of("name", field, "kind", kind, "optional", false),
                        Map.of("name", "app-secret", "kind", "secret", "optional", false)));
    }

    private void command(HttpExchange exchange, String account, String command) throws IOException {
        if (command.equals("credentials")) {
            connect(exchange, account);
            return;
        }
        Map<String, Object> standing = accounts.get(account);
        if (standing == null) {
            answer(exchange, 404, Map.of());
            return;
        }
        switch (command) {
            case "check" -> standing.put("check", check());
            case "pause" ->
                standing.put(
                        "pause",
                        Map.of(
                                "by",
                                exchange.getRequestHeaders().getFirst("Vocero-Person"),
                                "reason",
                                JSON.readTree(exchange.getRequestBody())
                                        .at("/reason")
                                        .asString(),
                                "at",
                                NOW.toString()));
            case "resume" -> standing.remove("pause");
            default -> standing.remove("connection");
        }
        standing.put("revision", revision.incrementAndGet());
        answer(exchange, 200, standing);
    }

    private Map<String, Object> check() {
        return refusingTokens
                ? Map.of(
                        "result", "needs-person", "reason", "token-refused", "detail", "HTTP 401", "at", NOW.toString())
                : Map.of("result", "fine", "handle", "OEA_oficial", "remaining", 90, "at", NOW.toString());
    }

    private void connect(HttpExchange exchange, String account) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        if (body.at("/fields/app-secret").isMissingNode()) {
            answer(
                    exchange,
                    422,
                    Map.of(
                            "title",
                            "no",
                            "missing",
                            List.of("app-secret"),
                            "malformed",
                            List.of(),
                            "unknown",
                            List.of()));
            return;
        }
        Map<String, Object> standing = new TreeMap<>(Map.of(
                "account",
                account,
                "channel",
                body.at("/channel").asString(),
                "revision",
                revision.incrementAndGet(),
                "connection",
                Map.of("by", exchange.getRequestHeaders().getFirst("Vocero-Person"), "at", NOW.toString())));
        accounts.put(account, standing);
        answer(exchange, 200, standing);
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
