package org.vocero.publishing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** X and Facebook as far as the publisher uses them, with faults for chosen texts. It remembers every POST. */
public final class FakePlatform implements AutoCloseable {

    /** What becomes of a POST. */
    public enum Fault {
        NONE,
        /** The post is made, and the connection closed without an answer. */
        POSTED_WITHOUT_ANSWER,
        /** Nothing is posted, and the connection closed without an answer. */
        LOST_WITHOUT_ANSWER,
        RATE_LIMITED,
        TOKEN_REVOKED,
        REFUSED
    }

    /** A post on an account. */
    public record Post(String account, String id, String text, Instant at) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, List<Fault>> faults = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(System.currentTimeMillis() * 1_000);
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
    private volatile CountDownLatch reads = new CountDownLatch(0);
    private final AtomicInteger mostPerAccount = new AtomicInteger();

    public FakePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-platform");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/2/tweets", exchange -> post(exchange, consumerOf(exchange), xText(exchange)));
        server.createContext("/2/users", this::users);
        server.createContext("/v24.0/", this::facebook);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What becomes of the next POSTs whose text begins so, in turn. */
    public void fault(String textBegins, Fault... inTurn) {
        faults.put(textBegins, new CopyOnWriteArrayList<>(inTurn));
    }

    /** Keeps POSTs whose text begins so without an answer until the latch is down. */
    public CountDownLatch holdBack(String textBegins) {
        return gates.computeIfAbsent(textBegins, key -> new CountDownLatch(1));
    }

    /** Keeps every GET without an answer until the latch is down. */
    public CountDownLatch holdBackReads() {
        CountDownLatch latch = new CountDownLatch(1);
        reads = latch;
        return latch;
    }

    public List<Post> posts(String textBegins) {
        return posts.stream().filter(post -> post.text().startsWith(textBegins)).toList();
    }

    /** How many POSTs came, whatever became of them. */
    public long calls(String textBegins) {
        return calls.stream().filter(text -> text.startsWith(textBegins)).count();
    }

    /** The most POSTs of one account that were ever under way at once. */
    public int mostCallsPerAccount() {
        return mostPerAccount.get();
    }

    /** Somebody posts by hand. */
    public Post postByHand(String account, String text) {
        Post post = new Post(account, String.valueOf(ids.incrementAndGet()), text, Instant.now());
        posts.add(post);
        return post;
    }

    private void post(HttpExchange exchange, String account, String text) throws IOException {
        AtomicInteger underWay = inFlight.computeIfAbsent(account, key -> new AtomicInteger());
        mostPerAccount.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            calls.add(text);
            await(text);
            switch (nextFault(text)) {
                case NONE -> created(exchange, postByHand(account, text));
                case POSTED_WITHOUT_ANSWER -> {
                    postByHand(account, text);
                    exchange.close();
                }
                case LOST_WITHOUT_ANSWER -> exchange.close();
                case RATE_LIMITED -> {
                    exchange.getResponseHeaders()
                            .add(
                                    "x-rate-limit-reset",
                                    String.valueOf(Instant.now().plusSeconds(2).getEpochSecond()));
                    answer(exchange, 429, Map.of("title", "Too Many Requests", "detail", "Too Many Requests"));
                }
                case TOKEN_REVOKED -> answer(exchange, 401, Map.of("title", "Unauthorized", "detail", "Unauthorized"));
                case REFUSED ->
                    answer(exchange, 403, Map.of("title", "Forbidden", "detail", "Your Tweet text is too long."));
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void await(String text) {
        gates.forEach((begin, latch) -> {
            if (text.startsWith(begin)) {
                await(latch);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Fault nextFault(String text) {
        return faults.entrySet().stream()
                .filter(fault ->
                        text.startsWith(fault.getKey()) && !fault.getValue().isEmpty())
                .findFirst()
                .map(fault -> fault.getValue().remove(0))
                .orElse(Fault.NONE);
    }

    private void created(HttpExchange exchange, Post post) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith("/2/")) {
            answer(exchange, 201, Map.of("data", Map.of("id", post.id(), "text", post.text())));
        } else {
            answer(exchange, 200, Map.of("id", post.account() + "_" + post.id()));
        }
    }

    private void users(HttpExchange exchange) throws IOException {
        await(reads);
        String account = consumerOf(exchange);
        if (exchange.getRequestURI().getPath().endsWith("/me")) {
            answer(exchange, 200, Map.of("data", Map.of("id", "1", "name", account, "username", account)));
            return;
        }
        List<Map<String, Object>> tweets = new ArrayList<>();
        of(account)
                .forEach(post -> tweets.add(Map.of(
                        "id",
                        post.id(),
                        "text",
                        post.text(),
                        "created_at",
                        post.at().truncatedTo(ChronoUnit.MILLIS).toString())));
        answer(exchange, 200, Map.of("data", tweets, "meta", Map.of("result_count", tweets.size())));
    }

    private void facebook(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String page = path[2];
        if (path.length == 3) {
            answer(exchange, 200, Map.of("id", page, "username", page));
            return;
        }
        if (path[3].equals("feed")) {
            post(exchange, page, form(exchange).getOrDefault("message", ""));
            return;
        }
        List<Map<String, Object>> found = new ArrayList<>();
        of(page).forEach(post -> found.add(Map.of(
                "id", page + "_" + post.id(),
                "message", post.text(),
                "created_time",
                        post.at().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+0000"))));
        answer(exchange, 200, Map.of("data", found));
    }

    private Stream<Post> of(String account) {
        return posts.stream().filter(post -> post.account().equals(account));
    }

    /** The tests' accounts are told apart by their consumer keys. */
    private static String consumerOf(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header.replaceAll(".*oauth_consumer_key=\"([^\"]*)\".*", "$1");
    }

    private static String xText(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes())
                .path("text")
                .asString();
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new ConcurrentHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
