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
import tools.jackson.databind.JsonNode;

/** X as far as the publisher uses it. The tests' accounts are told apart by their consumer keys. */
final class FakeX implements FakePlatform.Words {

    private final FakePlatform platform;

    FakeX(FakePlatform platform, HttpServer server) {
        this.platform = platform;
        server.createContext("/2/tweets", this::tweets);
        server.createContext("/2/users", this::users);
    }

    private void tweets(HttpExchange exchange) throws IOException {
        JsonNode tweet = FakeHttp.json(exchange);
        String answers = tweet.at("/reply/in_reply_to_tweet_id").asString("");
        platform.post(exchange, consumerOf(exchange), "", tweet.path("text").asString(), answers, this);
    }

    private void users(HttpExchange exchange) throws IOException {
        platform.awaitReads();
        String account = consumerOf(exchange);
        if (exchange.getRequestURI().getPath().endsWith("/me")) {
            answer(exchange, 200, Map.of("data", Map.of("id", "1", "name", account, "username", account)));
            return;
        }
        List<Map<String, Object>> tweets =
                platform.of(account).map(FakeX::tweet).toList();
        answer(exchange, 200, Map.of("data", tweets, "meta", Map.of("result_count", tweets.size())));
    }

    private static Map<String, Object> tweet(Post post) {
        List<Map<String, String>> referenced =
                post.answers().isEmpty() ? List.of() : List.of(Map.of("type", "replied_to", "id", post.answers()));
        return Map.of(
                "id",
                post.id(),
                "text",
                post.text(),
                "created_at",
                post.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                "referenced_tweets",
                referenced);
    }

    @Override
    public void created(HttpExchange exchange, Post post) throws IOException {
        answer(exchange, 201, Map.of("data", Map.of("id", post.id(), "text", post.text())));
    }

    @Override
    public void refuse(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case RATE_LIMITED -> {
                FakeHttp.header(
                        exchange,
                        "x-rate-limit-reset",
                        Instant.now().plusSeconds(2).getEpochSecond());
                answer(exchange, 429, Map.of("title", "Too Many Requests", "detail", "Too Many Requests"));
            }
            case TOKEN_REVOKED -> answer(exchange, 401, Map.of("title", "Unauthorized", "detail", "Unauthorized"));
            default -> answer(exchange, 403, Map.of("title", "Forbidden", "detail", "Your Tweet text is too long."));
        }
    }

    private static String consumerOf(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header.replaceAll(".*oauth_consumer_key=\"([^\"]*)\".*", "$1");
    }
}
