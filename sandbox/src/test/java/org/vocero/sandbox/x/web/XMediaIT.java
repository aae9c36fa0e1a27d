package org.vocero.sandbox.x.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.media.TestPictures;
import org.vocero.sandbox.x.web.XClient.Answer;
import tools.jackson.databind.JsonNode;

class XMediaIT {

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static XClient ana;
    private static XClient eva;

    @BeforeAll
    static void start() {
        sandbox = SandboxOnHttp.start(data);
        ana = XClient.ana(sandbox.url());
        eva = XClient.eva(sandbox.url());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void postsPicturesWithAltTextAndShowsThem() throws Exception {
        String media = id(ana.upload(TestPictures.png(1), "tweet_image"));
        Answer described = describe(media, "Una familia en la frontera");

        Answer tweet =
                ana.postJson("/2/tweets", "{\"text\":\"con foto\",\"media\":{\"media_ids\":[\"" + media + "\"]}}");
        JsonNode page = ana.get("/2/users/4242/tweets?expansions=attachments.media_keys&media.fields=alt_text%2Curl"
                        + "&tweet.fields=entities&max_results=5")
                .body();

        assertThat(described.status()).isEqualTo(200);
        assertThat(tweet.status()).isEqualTo(201);
        assertThat(tweet.body().at("/data/text").asString()).matches("con foto https://t\\.co/\\w{10}");
        assertThat(tweet.header("x-app-limit-24hour-limit")).isEqualTo("10000");
        assertThat(tweet.header("x-user-limit-24hour-remaining")).isNotEmpty();
        assertThat(page.at("/data/0/attachments/media_keys/0").asString()).isEqualTo("3_" + media);
        assertThat(page.at("/data/0/entities/urls/0/expanded_url").asString()).endsWith("/photo/1");
        assertThat(page.at("/includes/media/0/alt_text").asString()).isEqualTo("Una familia en la frontera");
        assertThat(page.at("/includes/media/0/url").asString()).contains("/wall/media/");
    }

    @Test
    void takesPicturesInJson() throws Exception {
        String base64 = Base64.getEncoder().encodeToString(TestPictures.png(2));

        Answer answer = ana.postJson(
                "/2/media/upload",
                "{\"media\":\"" + base64 + "\",\"media_category\":\"tweet_image\",\"media_type\":\"image/png\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/data/media_key").asString()).startsWith("3_");
    }

    @Test
    void takesTheSameTextAgainWithPictures() throws Exception {
        for (int i = 3; i < 5; i++) {
            String media = id(ana.upload(TestPictures.png(i), "tweet_image"));
            assertThat(ana.postJson(
                                    "/2/tweets",
                                    "{\"text\":\"dos veces\",\"media\":{\"media_ids\":[\"" + media + "\"]}}")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void threadsItsOwnTweets() throws Exception {
        String first = id(ana.tweet("hilo 1"));
        String second = id(reply(ana, "hilo 2", first));
        String third = id(reply(ana, "hilo 3", second));

        JsonNode tweets = ana.get("/2/users/4242/tweets?since_id=" + second
                        + "&tweet.fields=conversation_id%2Creferenced_tweets%2Cin_reply_to_user_id")
                .body();
        JsonNode withoutReplies =
                ana.get("/2/users/4242/tweets?exclude=replies&max_results=5").body();

        assertThat(tweets.at("/data/0/id").asString()).isEqualTo(third);
        assertThat(tweets.at("/data/0/conversation_id").asString()).isEqualTo(first);
        assertThat(tweets.at("/data/0/referenced_tweets/0/id").asString()).isEqualTo(second);
        assertThat(tweets.at("/data/0/in_reply_to_user_id").asString()).isEqualTo("4242");
        assertThat(withoutReplies.toString()).doesNotContain(second).contains(first);
    }

    @Test
    void refusesRepliesToOthersAndToNothing() throws Exception {
        String foreign = id(eva.tweet("de Eva"));

        assertThat(reply(ana, "ajeno", foreign).status()).isEqualTo(403);
        assertThat(reply(ana, "a nadie", "1").body().path("detail").asString()).contains("deleted or not visible");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\",\"media\":{\"media_ids\":[]}} | minimum of 1",
                "{\"text\":\"a\",\"media\":{\"media_ids\":[\"1\",\"2\",\"3\",\"4\",\"5\"]}} | maximum of 4",
                "{\"text\":\"a\",\"media\":{\"media_ids\":[\"1\"]}} | media IDs are invalid",
                "{\"text\":\"a\",\"media\":{\"media_ids\":[1]}} | regex",
                "{\"text\":\"a\",\"media\":{\"tagged_user_ids\":[]}} | not defined in the schema",
                "{\"text\":\"a\",\"reply\":{}} | regex"
            })
    void refusesBadTweets(String body, String message) throws Exception {
        Answer answer = ana.postJson("/2/tweets", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/message").asString()).contains(message);
    }

    @Test
    void refusesUploadsByTheirContent() throws Exception {
        assertThat(ana.upload("texto".getBytes(StandardCharsets.UTF_8), "tweet_image")
                        .status())
                .isEqualTo(400);
        assertThat(ana.upload(TestPictures.png(1, 5 * 1024 * 1024 + 1), "tweet_image")
                        .status())
                .isEqualTo(400);
        assertThat(ana.upload(TestPictures.png(1), "tweet_video").status()).isEqualTo(400);
        assertThat(ana.postJson(
                                "/2/media/upload",
                                "{\"media\":\"" + Base64.getEncoder().encodeToString(TestPictures.png(2))
                                        + "\",\"media_category\":\"tweet_image\",\"media_type\":\"image/jpeg\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takesAGifInPartsProcessesItAndShowsItAlone() throws Exception {
        byte[] gif = TestPictures.gif(6_000_000);
        String media = id(begin(gif.length));

        assertThat(ana.append(media, 0, Arrays.copyOf(gif, 4_000_000)).status()).isEqualTo(200);
        assertThat(end(media).body().toString()).contains("do not add up");
        assertThat(ana.append(media, 2, new byte[2_000_000]).status()).isEqualTo(200);
        assertThat(end(media).body().toString()).contains("do not add up");
        assertThat(ana.append(media, 1, new byte[1]).body().toString()).contains("exceed");
        assertThat(eva.append(media, 1, new byte[1]).status()).isEqualTo(400);

        media = id(begin(gif.length));
        ana.append(media, 1, Arrays.copyOfRange(gif, 4_000_000, gif.length));
        ana.append(media, 0, Arrays.copyOf(gif, 4_000_000));
        Answer ended = end(media);
        assertThat(ended.body().at("/data/processing_info/state").asString()).isEqualTo("pending");
        assertThat(tweet("temprano", media).status()).isEqualTo(400);
        String processed = media;
        await().untilAsserted(() -> assertThat(state(processed)).isEqualTo("succeeded"));
        assertThat(describe(media, "Una bandera ondea").status()).isEqualTo(200);
        assertThat(tweet("con otra", media, id(ana.upload(TestPictures.png(7), "tweet_image")))
                        .body()
                        .toString())
                .contains("1 animated GIF");
        assertThat(tweet("con movimiento", media).status()).isEqualTo(201);
        assertThat(ana.get("/2/users/4242/tweets?expansions=attachments.media_keys&max_results=5")
                        .body()
                        .at("/includes/media")
                        .toString())
                .contains("\"media_key\":\"16_" + media + "\",\"type\":\"animated_gif\"");
    }

    @Test
    void findsOutLaterThatWhatCameInPartsIsNoGif() throws Exception {
        String media = id(begin(100));
        ana.append(media, 0, new byte[100]);

        assertThat(end(media).status()).isEqualTo(200);
        assertThat(state(media)).isEqualTo("failed");
        assertThat(tweet("roto", media).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"media_category\":\"tweet_video\",\"media_type\":\"image/gif\",\"total_bytes\":1}",
                "{\"media_category\":\"tweet_gif\",\"media_type\":\"image/png\",\"total_bytes\":1}",
                "{\"media_category\":\"tweet_gif\",\"media_type\":\"image/gif\",\"total_bytes\":15728641}",
                "{\"media_category\":\"tweet_gif\",\"media_type\":\"image/gif\",\"total_bytes\":\"1\"}",
                "{\"media_category\":\"tweet_gif\",\"media_type\":\"image/gif\",\"total_bytes\":1,\"shared\":true}"
            })
    void beginsNothingThatItWouldNotTake(String body) throws Exception {
        assertThat(ana.postJson("/2/media/upload/initialize", body).status()).isEqualTo(400);
    }

    @Test
    void keepsUploadsOfAccountsApart() throws Exception {
        String media = id(eva.upload(TestPictures.png(9), "tweet_image"));

        assertThat(describe(media, "ajena").status()).isEqualTo(400);
    }

    private static Answer begin(int size) throws Exception {
        return ana.postJson(
                "/2/media/upload/initialize",
                "{\"media_category\":\"tweet_gif\",\"media_type\":\"image/gif\",\"total_bytes\":" + size + "}");
    }

    private static Answer end(String media) throws Exception {
        return ana.postJson("/2/media/upload/" + media + "/finalize", "");
    }

    private static String state(String media) throws Exception {
        return ana.get("/2/media/upload?command=STATUS&media_id=" + media)
                .body()
                .at("/data/processing_info/state")
                .asString();
    }

    private static Answer tweet(String text, String... media) throws Exception {
        return ana.postJson(
                "/2/tweets",
                "{\"text\":\"" + text + "\",\"media\":{\"media_ids\":[\"" + String.join("\",\"", media) + "\"]}}");
    }

    private static Answer describe(String media, String alt) throws Exception {
        return ana.postJson(
                "/2/media/metadata",
                "{\"id\":\"" + media + "\",\"metadata\":{\"alt_text\":{\"text\":\"" + alt + "\"}}}");
    }

    private static Answer reply(XClient client, String text, String parent) throws Exception {
        return client.postJson(
                "/2/tweets", "{\"text\":\"" + text + "\",\"reply\":{\"in_reply_to_tweet_id\":\"" + parent + "\"}}");
    }

    private static String id(Answer answer) {
        return answer.body().at("/data/id").asString();
    }
}
