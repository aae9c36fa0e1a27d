package org.vocero.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vocero.publishing.channel.SilentServer.Behaviour;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Messages;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.Unknown;

/** The guide is enough: its package works as it is written, and it names every place that knows the channels. */
class AddingAChannelTest {

    private static final Guide GUIDE = Guide.read();
    private static final Message MESSAGE = Messages.showing("Los migrantes cuentan");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ScriptedServer server = new ScriptedServer();
    private final SilentServer silent = new SilentServer();

    @TempDir
    private Path classes;

    @AfterEach
    void stop() {
        server.close();
        silent.close();
    }

    @Test
    void itsPackagePosts() {
        server.answers("/toots", 201, "{\"id\":\"42\"}");
        server.answers(
                "/toots", 200, "[{\"id\":\"42\",\"text\":\"Los migrantes cuentan\",\"at\":\"2026-12-18T14:00:01Z\"}]");
        server.answers("/me", 200, "{\"handle\":\"oea\"}").answers("/me", 401, "");
        Account account = account(server.uri());
        String address = server.uri() + "/toots/42";

        assertThat(account.post(MESSAGE, List.of())).isEqualTo(new Published("42", address));
        assertThat(account.lookUp(MESSAGE, Instant.EPOCH))
                .isEqualTo(new Seen(List.of(new Sighting("42", address, Instant.parse("2026-12-18T14:00:01Z")))));
        assertThat(account.check()).isEqualTo(new Check.Fine("oea", null, null, null));
        assertThat(account.check()).isEqualTo(new Check.NeedsPerson("token-refused", "HTTP 401"));
    }

    @Test
    void itsPackageSendsOnePost() {
        silent.behave(Behaviour.CLOSES);

        assertThat(account(silent.uri()).post(MESSAGE, List.of())).isInstanceOf(Unknown.class);
        assertThat(silent.posts()).isEqualTo(1);
    }

    @Test
    void itsLinesAreThereForAChannelThatExists() {
        assertThat(GUIDE.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(plain(content(Guide.ROOT.resolve(line.file()))))
                        .as("%s", line.file())
                        .contains(plain(line.of("mastodon"))));
    }

    @Test
    void namesEveryFileThatNamesTheChannels() throws IOException {
        assertThat(filesThatNameTheChannels())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(GUIDE.files()).contains(file));
    }

    private Account account(java.net.URI uri) {
        Channel toot = GUIDE.compiledInto(classes)
                .channel(Calls.within(TIMEOUT, TIMEOUT, Clock.systemUTC()), new Place(uri, null));
        assertThat(new Channels(toot).names()).containsExactly("toot");
        return Connecting.on(toot, Map.of("access-token", "t"));
    }

    /** Two of the names in one file: it is about the channels, and not about one of them. */
    private static List<String> filesThatNameTheChannels() throws IOException {
        try (Stream<Path> files = Files.walk(Guide.ROOT)) {
            return files.map(Guide.ROOT::relativize)
                    .filter(AddingAChannelTest::isOfTheProduct)
                    .filter(file -> Files.isRegularFile(Guide.ROOT.resolve(file)))
                    .filter(file -> namesOfChannels(content(Guide.ROOT.resolve(file))) > 1)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean isOfTheProduct(Path file) {
        String name = file.toString();
        return !name.matches("(.*/)?(target|node_modules|\\.[^/]*)/.*|benchmarks/.*")
                && (name.contains("/src/main/")
                        || name.matches("(ops|campaign)/.*")
                        || name.matches("docker-compose[^/]*|vocero|(.*/)?pom.xml"));
    }

    /** Prose is not what makes a channel work. */
    private static long namesOfChannels(String content) {
        String code = content.replaceAll("(?m)^\\s*(/?\\*|//|#).*$", "").toLowerCase(Locale.ROOT);
        return Stream.of("facebook", "mastodon", "bluesky")
                .filter(code::contains)
                .count();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s,;]+", "");
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
