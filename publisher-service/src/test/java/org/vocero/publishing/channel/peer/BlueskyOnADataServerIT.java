package org.vocero.publishing.channel.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.Connecting;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.bluesky.BlueskyChannel;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.Published;
import tools.jackson.databind.JsonNode;

/** Bluesky's own data server has the last word on what we send. */
class BlueskyOnADataServerIT {

    private static final String HANDLE = "desk.test";
    private static BlueskyDataServer server;
    private static String did;
    private static Account account;

    @BeforeAll
    static void start() {
        server = BlueskyDataServer.start();
        did = server.register(HANDLE, "hunter-2222");
        Calls calls = Calls.within(Duration.ofSeconds(5), Duration.ofSeconds(20), Clock.systemUTC());
        account = Connecting.on(
                new BlueskyChannel(calls, new Place(server.url(), null)),
                Map.of("handle", "@" + HANDLE, "app-password", "hunter-2222"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void showsTextLinkHashtagsAndPicture() {
        Illustrated it = Illustrated.saying("Ñandú 👨‍👩‍👧‍👦 y más");

        Outcome outcome = account.post(it.message(), List.of(it.upload()));

        assertThat(outcome).isInstanceOf(Published.class);
        JsonNode record = record(((Published) outcome).remoteId());
        String text = record.path("text").asString();
        assertThat(text).isEqualTo(it.message().text());
        assertThat(facets(record)).containsExactly(Illustrated.LINK, "#migrantescuentan", "#jointogether");
        JsonNode image = record.at("/embed/images/0");
        assertThat(image.path("alt").asString()).isEqualTo(Illustrated.ALT_TEXT);
        assertThat(image.at("/aspectRatio/width").asInt()).isEqualTo(120);
        assertThat(Json.at(server.url())
                        .bytes("/xrpc/com.atproto.sync.getBlob?did=" + did + "&cid="
                                + image.at("/image/ref/$link").asString()))
                .isEqualTo(it.upload().bytes());
    }

    @Test
    void anotherAttemptForTheSameMessageMakesNoSecondPost() {
        Illustrated it = Illustrated.saying("Una sola vez");
        Outcome first = account.post(it.message(), List.of(it.upload()));

        Outcome second = account.post(it.message(), List.of(it.upload()));

        assertThat(second).isEqualTo(first);
        assertThat(StreamSupport.stream(records().path("records").spliterator(), false)
                        .map(record -> record.at("/value/text").asString()))
                .containsOnlyOnce(it.message().text());
    }

    @Test
    void findsWhatIsThereAndOnlyThat() {
        Illustrated there = Illustrated.saying("Está");
        Illustrated not = Illustrated.saying("No está");
        Published published = (Published) account.post(there.message(), List.of(there.upload()));

        assertThat(account.lookUp(there.message(), there.message().createdAt()))
                .isInstanceOfSatisfying(
                        Seen.class,
                        seen -> assertThat(seen.matches())
                                .extracting(Sighting::remoteId)
                                .containsExactly(published.remoteId()));
        assertThat(account.lookUp(not.message(), not.message().createdAt())).isEqualTo(new Seen(List.of()));
    }

    @Test
    void isFineWithoutPosting() {
        assertThat(account.check())
                .isInstanceOfSatisfying(
                        Check.Fine.class, fine -> assertThat(fine.handle()).contains(HANDLE));
    }

    private static JsonNode record(String uri) {
        String key = uri.substring(uri.lastIndexOf('/') + 1);
        return Json.at(server.url())
                .get("/xrpc/com.atproto.repo.getRecord?repo=" + did + "&collection=app.bsky.feed.post&rkey=" + key)
                .path("value");
    }

    private static JsonNode records() {
        return Json.at(server.url())
                .get("/xrpc/com.atproto.repo.listRecords?repo=" + did + "&collection=app.bsky.feed.post");
    }

    /** What each facet covers, by the bytes that it names. */
    private static List<String> facets(JsonNode record) {
        byte[] text = record.path("text").asString().getBytes(UTF_8);
        return StreamSupport.stream(record.path("facets").spliterator(), false)
                .map(facet -> facet.path("index"))
                .map(index -> new String(
                        Arrays.copyOfRange(
                                text,
                                index.path("byteStart").asInt(),
                                index.path("byteEnd").asInt()),
                        UTF_8))
                .toList();
    }
}
