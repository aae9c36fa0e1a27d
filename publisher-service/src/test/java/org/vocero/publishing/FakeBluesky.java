package org.vocero.publishing;

import static org.vocero.publishing.FakeHttp.answer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vocero.publishing.FakePlatform.Fault;
import org.vocero.publishing.FakePlatform.Post;
import tools.jackson.databind.JsonNode;

/** A data server as far as the publisher uses it. An account's handle, password, tokens and DID have its name in them. */
final class FakeBluesky implements FakePlatform.Words {

    private static final String DID = "did:plc:";

    private final FakePlatform platform;

    FakeBluesky(FakePlatform platform, HttpServer server) {
        this.platform = platform;
        server.createContext("/xrpc/com.atproto.server.createSession", this::session);
        server.createContext("/xrpc/com.atproto.repo.putRecord", this::put);
        server.createContext("/xrpc/com.atproto.repo.getRecord", this::get);
    }

    private void session(HttpExchange exchange) throws IOException {
        String handle = FakeHttp.json(exchange).path("identifier").asString();
        answer(
                exchange,
                200,
                Map.of("did", DID + handle, "handle", handle, "accessJwt", handle, "refreshJwt", "refresh-" + handle));
    }

    private void put(HttpExchange exchange) throws IOException {
        JsonNode input = FakeHttp.json(exchange);
        String account = FakeHttp.bearer(exchange);
        String key = input.path("rkey").asString();
        String text = input.at("/record/text").asString();
        Optional<Post> there = keyed(account, key);
        if (there.isPresent() && !there.get().text().equals(text)) {
            answer(exchange, 400, Map.of("error", "InvalidSwap", "message", "Record was at another version"));
            return;
        }
        platform.post(exchange, account, key, text, this);
    }

    private void get(HttpExchange exchange) throws IOException {
        platform.awaitReads();
        Map<String, String> query = FakeHttp.query(exchange);
        String account = query.getOrDefault("repo", DID).substring(DID.length());
        Optional<Post> post = keyed(account, query.getOrDefault("rkey", ""));
        if (post.isEmpty()) {
            answer(exchange, 400, Map.of("error", "RecordNotFound", "message", "Could not locate record"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "uri",
                        uri(post.get()),
                        "value",
                        Map.of("text", post.get().text())));
    }

    private Optional<Post> keyed(String account, String key) {
        return platform.of(account).filter(post -> post.key().equals(key)).findFirst();
    }

    private static String uri(Post post) {
        return "at://" + DID + post.account() + "/app.bsky.feed.post/" + post.key();
    }

    @Override
    public void created(HttpExchange exchange, Post post) throws IOException {
        answer(exchange, 200, Map.of("uri", uri(post), "cid", "bafyrei" + post.id()));
    }

    @Override
    public void refuse(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case RATE_LIMITED -> {
                FakeHttp.header(
                        exchange,
                        "RateLimit-Reset",
                        Instant.now().plusSeconds(2).getEpochSecond());
                answer(exchange, 429, Map.of("error", "RateLimitExceeded", "message", "Rate Limit Exceeded"));
            }
            case TOKEN_REVOKED -> answer(exchange, 403, Map.of("error", "AccountTakedown", "message", "Taken down"));
            default -> answer(exchange, 400, Map.of("error", "InvalidRequest", "message", "Invalid record"));
        }
    }
}
