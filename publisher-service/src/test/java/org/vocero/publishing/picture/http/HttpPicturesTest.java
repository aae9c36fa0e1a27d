package org.vocero.publishing.picture.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.ScriptedServer;
import org.vocero.publishing.delivery.Pictures.Away;
import org.vocero.publishing.delivery.Pictures.Genuine;
import org.vocero.publishing.delivery.Pictures.Wrong;
import org.vocero.publishing.delivery.Publication.Picture;

class HttpPicturesTest {

    private static final String FILE = "a picture";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ScriptedServer server = new ScriptedServer();
    private final HttpPictures pictures = new HttpPictures(server.uri(), Secret.of("hush"), TIMEOUT, TIMEOUT);
    private final Picture picture = picture(digestOf(FILE), FILE.length());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsThePictureThatItsDigestNames() {
        server.answers(path(), 200, FILE);

        assertThat(pictures.fetch(picture))
                .isInstanceOfSatisfying(
                        Genuine.class, genuine -> assertThat(genuine.bytes()).isEqualTo(FILE.getBytes(UTF_8)));
        assertThat(server.requests(path()).get(0).headers()).containsEntry("authorization", "Bearer hush");
    }

    @Test
    void refusesAnotherFileUnderThatDigest() {
        server.answers(path(), 200, "a pisture");

        assertThat(pictures.fetch(picture))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.reason()).isEqualTo("picture-altered"));
    }

    @Test
    void readsNoMoreThanTheApprovedSize() {
        server.answers(path(), 200, FILE + " and more");

        assertThat(pictures.fetch(picture)).isInstanceOfSatisfying(Wrong.class, wrong -> {
            assertThat(wrong.reason()).isEqualTo("picture-altered");
            assertThat(wrong.detail()).contains("larger than the approved 9 bytes");
        });
    }

    @Test
    void knowsThatApprovalServiceHasNoSuchPicture() {
        server.answers(path(), 404, "{\"type\":\"urn:vocero:problem:unknown-medium\",\"status\":404}");

        assertThat(pictures.fetch(picture))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.reason()).isEqualTo("picture-unknown"));
    }

    @ParameterizedTest
    @CsvSource({"401, {}", "404, <html>", "500, {}", "503, ''", "302, ''"})
    void waitsForApprovalService(int status, String body) {
        server.answers(path(), status, body);

        assertThat(pictures.fetch(picture))
                .isInstanceOfSatisfying(
                        Away.class, away -> assertThat(away.detail()).endsWith("HTTP " + status));
    }

    @Test
    void waitsWhereNobodyAnswers() {
        server.close();

        assertThat(pictures.fetch(picture)).isInstanceOf(Away.class);
    }

    private String path() {
        return "/api/media/" + picture.digest();
    }

    private static Picture picture(String digest, long bytes) {
        return new Picture(digest, "image/png", bytes, 10, 10, "a");
    }

    private static String digestOf(String file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
