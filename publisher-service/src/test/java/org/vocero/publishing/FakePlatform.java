package org.vocero.publishing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** All platforms as far as the publisher uses them, with faults for chosen texts. It remembers every call that was to post. */
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

    /**
     * A post on an account.
     *
     * @param key under which the caller put it; empty where a platform knows none
     * @param answers id of the post that it answers; empty if none
     */
    public record Post(String account, String key, String id, String text, Instant at, String answers) {}

    /** How a platform puts things. */
    interface Words {

        void created(HttpExchange exchange, Post post) throws IOException;

        void refuse(HttpExchange exchange, Fault fault) throws IOException;
    }

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
        new FakeX(this, server);
        new FakeFacebook(this, server);
        new FakeMastodon(this, server);
        new FakeBluesky(this, server);
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
        return put(account, "", text, "");
    }

    private synchronized Post put(String account, String key, String text, String answers) {
        Optional<Post> there = of(account)
                .filter(post -> !key.isEmpty() && post.key().equals(key))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        Post post = new Post(account, key, String.valueOf(ids.incrementAndGet()), text, Instant.now(), answers);
        posts.add(post);
        return post;
    }

    /** A call that is to post something. */
    void post(HttpExchange exchange, String account, String key, String text, Words words) throws IOException {
        post(exchange, account, key, text, "", words);
    }

    void post(HttpExchange exchange, String account, String key, String text, String answers, Words words)
            throws IOException {
        AtomicInteger underWay = inFlight.computeIfAbsent(account, name -> new AtomicInteger());
        mostPerAccount.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            calls.add(text);
            await(text);
            Fault fault = nextFault(text);
            switch (fault) {
                case NONE -> words.created(exchange, put(account, key, text, answers));
                case POSTED_WITHOUT_ANSWER -> {
                    put(account, key, text, answers);
                    exchange.close();
                }
                case LOST_WITHOUT_ANSWER -> exchange.close();
                default -> words.refuse(exchange, fault);
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** An account's posts. */
    Stream<Post> of(String account) {
        return posts.stream().filter(post -> post.account().equals(account));
    }

    void awaitReads() {
        await(reads);
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

    @Override
    public void close() {
        server.stop(0);
    }
}
