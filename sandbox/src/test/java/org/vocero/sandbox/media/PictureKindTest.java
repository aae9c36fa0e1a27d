package org.vocero.sandbox.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureKindTest {

    @ParameterizedTest
    @CsvSource({"GIF89a..., GIF", "GIF87a..., GIF", "RIFF....WEBPVP8, WEBP"})
    void tellsKindsByTheirFirstBytes(String start, PictureKind kind) {
        assertThat(PictureKind.of(start.getBytes(StandardCharsets.ISO_8859_1))).contains(kind);
    }

    @Test
    void tellsJpegAndPng() {
        assertThat(PictureKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .contains(PictureKind.JPEG);
        assertThat(PictureKind.of(TestPictures.png(1))).contains(PictureKind.PNG);
    }

    @ParameterizedTest
    @CsvSource({"''", "GIF89a", "RIFF....WAVEfmt", "<svg/>", "%PDF-1.7"})
    void knowsNothingElse(String start) {
        assertThat(PictureKind.of(start.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
