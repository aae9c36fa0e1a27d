package org.vocero.publishing;

import static org.vocero.publishing.FakeHttp.answer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.vocero.publishing.FakePlatform.Fault;
import org.vocero.publishing.FakePlatform.Post;

/** A Mastodon server as far as the publisher uses it. An account's token is its name. */
final class FakeMastodon implements FakePlatform.Words {

    private final FakePlatform platform;

    FakeMastodon(FakePlatform platform, HttpServer server) {
        this.platform = platform;
        server.createContext("/api/v1/statuses", this::statuses);
        server.createContext("/api/v1/accounts/", this::accounts);
    }

    private void statuses(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String id = exchange.getRequestURI().getPath().split("/", -1)[4];
            Post post = platform.of(FakeHttp.bearer(exchange))
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            answer(exchange, 200, Map.of("id", id, "text", post.text(), "spoiler_text", ""));
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String text = FakeHttp.json(exchange).path("status").asString();
        platform.post(exchange, FakeHttp.bearer(exchange), key, text, this);
    }

    private void accounts(HttpExchange exchange) throws IOException {
        platform.awaitReads();
        if (exchange.getRequestURI().getPath().endsWith("/verify_credentials")) {
            answer(exchange, 200, Map.of("id", "1", "username", FakeHttp.bearer(exchange)));
            return;
        }
        long before = Long.parseLong(FakeHttp.query(exchange).getOrDefault("max_id", "" + Long.MAX_VALUE));
        List<Map<String, String>> statuses = platform.of(FakeHttp.bearer(exchange))
                .filter(post -> Long.parseLong(post.id()) < before)
                .sorted((one, other) -> Long.compare(Long.parseLong(other.id()), Long.parseLong(one.id())))
                .map(this::status)
                .toList();
        answer(exchange, 200, statuses);
    }

    private Map<String, String> status(Post post) {
        return Map.of(
                "id",
                post.id(),
                "url",
                platform.url() + "/@" + post.account() + "/" + post.id(),
                "created_at",
                post.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                "content",
                "<p>" + post.text() + "</p>");
    }

    @Override
    public void created(HttpExchange exchange, Post post) throws IOException {
        answer(exchange, 200, status(post));
    }

    @Override
    public void refuse(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case RATE_LIMITED -> {
                FakeHttp.header(exchange, "X-RateLimit-Reset", Instant.now().plusSeconds(2));
                answer(exchange, 429, Map.of("error", "Too many requests"));
            }
            case TOKEN_REVOKED -> answer(exchange, 401, Map.of("error", "The access token was revoked"));
            default ->
                answer(exchange, 422, Map.of("error", "Validation failed: Text character limit of 500 exceeded"));
        }
    }
}
