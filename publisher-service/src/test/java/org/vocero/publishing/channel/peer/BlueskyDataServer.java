package org.vocero.publishing.channel.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code @atproto/pds} with a {@code @did-plc/server}, both of npm. */
final class BlueskyDataServer extends Peer {

    private static final Path PEERS = Path.of("peers");

    private BlueskyDataServer() {
        super("pds");
    }

    static BlueskyDataServer start() {
        Needs.installed(PEERS.resolve("node_modules/@atproto/pds"), "the Bluesky data server");
        BlueskyDataServer server = new BlueskyDataServer();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(server.isAlive()).isTrue();
            assertThat(Files.readString(server.log())).startsWith("listening");
        });
        return server;
    }

    @Override
    void prepare() {}

    @Override
    List<String> command() {
        return List.of(
                "node",
                PEERS.resolve("bluesky-data-server.mjs").toAbsolutePath().toString(),
                directory.toString(),
                String.valueOf(port));
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** Answers its DID. */
    String register(String handle, String password) {
        byte[] answer = Json.at(url())
                .post(
                        "/xrpc/com.atproto.server.createAccount",
                        "application/json",
                        "{\"email\":\"desk@example.test\",\"handle\":\"%s\",\"password\":\"%s\"}"
                                .formatted(handle, password));
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(answer)
                .path("did")
                .asString();
    }
}
