package org.vocero.publishing;

import static org.vocero.publishing.FakeHttp.answer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.vocero.publishing.FakePlatform.Fault;
import org.vocero.publishing.FakePlatform.Post;

/** The Graph API as far as the publisher uses it. A page's number is its account's name. */
final class FakeFacebook implements FakePlatform.Words {

    private final FakePlatform platform;

    FakeFacebook(FakePlatform platform, HttpServer server) {
        this.platform = platform;
        server.createContext("/v24.0/", this::graph);
    }

    private void graph(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String page = path[2];
        if (path.length == 3) {
            answer(exchange, 200, Map.of("id", page, "username", page));
            return;
        }
        if (path[3].equals("feed")) {
            platform.post(exchange, page, "", FakeHttp.form(exchange).getOrDefault("message", ""), this);
            return;
        }
        List<Map<String, String>> found = platform.of(page)
                .map(post -> Map.of(
                        "id", page + "_" + post.id(),
                        "message", post.text(),
                        "created_time",
                                post.at()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()
                                        .replace("Z", "+0000")))
                .toList();
        answer(exchange, 200, Map.of("data", found));
    }

    @Override
    public void created(HttpExchange exchange, Post post) throws IOException {
        answer(exchange, 200, Map.of("id", post.account() + "_" + post.id()));
    }

    @Override
    public void refuse(HttpExchange exchange, Fault fault) throws IOException {
        int code = switch (fault) {
            case RATE_LIMITED -> 32;
            case TOKEN_REVOKED -> 190;
            default -> 100;
        };
        answer(exchange, 400, Map.of("error", Map.of("message", "(#%d)".formatted(code), "code", code)));
    }
}
