package org.vocero.sandbox.facebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.restfb.BinaryAttachment;
import com.restfb.DebugHeaderInfo;
import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import com.restfb.json.JsonObject;
import com.restfb.types.DebugTokenInfo;
import com.restfb.types.GraphResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.media.TestPictures;

class GraphPhotosIT {

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static DefaultFacebookClient ana;

    @BeforeAll
    static void start() {
        sandbox = SandboxOnHttp.start(data);
        ana = new DefaultFacebookClient("EAA-ana", "fb-secret", Version.VERSION_24_0);
        ana.setHeaderAuthorization(true);
        ana.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return sandbox.url();
            }
        });
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void attachesPhotosThatNobodySawBefore() {
        String first = upload(TestPictures.png(1), "Una familia");
        String second = upload(TestPictures.png(2), "Un puente");

        String id = ana.publish(
                        "1001/feed",
                        GraphResponse.class,
                        Parameter.with("message", "con dos fotos"),
                        Parameter.with("attached_media[0]", Map.of("media_fbid", first)),
                        Parameter.with("attached_media[1]", Map.of("media_fbid", second)))
                .getId();
        JsonObject post = ana.fetchObject(
                id, JsonObject.class, Parameter.with("fields", "id,attachments{media_type,subattachments}"));

        String shown = post.toString();
        assertThat(shown.indexOf("Una familia")).isPositive().isLessThan(shown.indexOf("Un puente"));
        assertThat(shown).contains("\"album\"");
    }

    @Test
    void takesAListOfPhotosToo() {
        String photo = upload(TestPictures.png(3), "");

        assertThat(ana.publish(
                                "1001/feed",
                                GraphResponse.class,
                                Parameter.with("message", "con lista"),
                                Parameter.with("attached_media", List.of(Map.of("media_fbid", photo))))
                        .getId())
                .startsWith("1001_");
    }

    @Test
    void postsAPhotoThatIsNotKeptBack() {
        GraphResponse answer = ana.publish(
                "1001/photos",
                GraphResponse.class,
                BinaryAttachment.with("source", TestPictures.png(4)),
                Parameter.with("message", "a la vista"));

        assertThat(answer.getPostId()).startsWith("1001_");
    }

    @Test
    void tellsWhatWasUsed() {
        upload(TestPictures.png(5), "");

        DebugHeaderInfo headers = ana.getWebRequestor().getDebugHeaderInfo();

        assertThat(headers.getPageUsage().getCallCount()).isNotNegative();
        assertThat(headers.getAppUsage().getCallCount()).isNotNegative();
    }

    @Test
    void tellsWhatATokenIsGoodFor() {
        DebugTokenInfo own = ana.debugToken("EAA-ana");

        assertThat(own.isValid()).isTrue();
        assertThat(own.getScopes()).contains("pages_manage_posts");
        assertThat(catchThrowableOfType(FacebookException.class, () -> ana.debugToken("EAA-guessed")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x"})
    void refusesPhotosOfNobody(String id) {
        FacebookGraphException refusal = catchThrowableOfType(
                FacebookGraphException.class,
                () -> ana.publish(
                        "1001/feed",
                        GraphResponse.class,
                        Parameter.with("message", "sin foto"),
                        Parameter.with("attached_media[0]", Map.of("media_fbid", id))));

        assertThat(refusal.getErrorCode()).isEqualTo(100);
    }

    @Test
    void refusesFilesByTheirContent() {
        FacebookGraphException noPicture = catchThrowableOfType(
                FacebookGraphException.class, () -> upload("texto".getBytes(StandardCharsets.UTF_8), ""));
        FacebookGraphException tooLarge = catchThrowableOfType(
                FacebookGraphException.class, () -> upload(TestPictures.png(1, 4 * 1024 * 1024 + 1), ""));

        assertThat(noPicture.getErrorSubcode()).isEqualTo(1366046);
        assertThat(tooLarge.getErrorSubcode()).isEqualTo(1366046);
    }

    @Test
    void refusesCallsOverTheLimit(@TempDir Path other) throws Exception {
        try (SandboxOnHttp limited = SandboxOnHttp.start(other, "vocero.sandbox.graph-calls=1")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(limited.url() + "/v24.0/me?access_token=EAA-ana"))
                    .build();
            HttpClient http = HttpClient.newHttpClient();
            http.send(request, BodyHandlers.discarding());

            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.body()).contains("\"code\":32");
            assertThat(answer.headers().firstValue("X-Page-Usage").orElse("")).contains("\"call_count\":100");
        }
    }

    private static String upload(byte[] picture, String alt) {
        return ana.publish(
                        "1001/photos",
                        GraphResponse.class,
                        BinaryAttachment.with("source", picture),
                        Parameter.with("published", false),
                        Parameter.with("alt_text_custom", alt))
                .getId();
    }
}
