package org.vocero.publishing.channel.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** snac2, a small server that speaks Mastodon's API. */
final class Snac extends Peer {

    private static final Path PROGRAM = Path.of("/usr/bin/snac");
    private static final Pattern PASSWORD = Pattern.compile("User password is (\\S+)");

    private Snac() {
        super("snac");
    }

    static Snac start() {
        Needs.installed(PROGRAM, "snac2");
        Snac snac = new Snac();
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
            assertThat(snac.isAlive()).isTrue();
            assertThat(Json.at(snac.url())
                            .get("/api/v1/instance")
                            .path("version")
                            .asString())
                    .contains("snac");
        });
        return snac;
    }

    @Override
    void prepare() throws IOException {
        String asked = String.join("\n", "127.0.0.1", String.valueOf(port), "localhost:" + port, "", "", "");
        run(asked, PROGRAM.toString(), "init", data());
        Path settings = Path.of(data(), "server.json");
        Files.writeString(settings, Files.readString(settings).replace("\"https\"", "\"http\""));
    }

    @Override
    List<String> command() {
        return List.of(PROGRAM.toString(), "httpd", data());
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** Answers an access token. */
    String register(String name) {
        try {
            Matcher password = PASSWORD.matcher(run("", PROGRAM.toString(), "adduser", data(), name));
            assertThat(password.find()).isTrue();
            String form = "login=%s&passwd=%s".formatted(name, URLEncoder.encode(password.group(1), UTF_8));
            return new String(
                            Json.at(url()).post("/oauth/x-snac-get-token", "application/x-www-form-urlencoded", form),
                            UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
