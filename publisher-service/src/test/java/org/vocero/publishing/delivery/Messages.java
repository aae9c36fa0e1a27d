package org.vocero.publishing.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Messages for tests that care for the text only, or for text and pictures. */
public final class Messages {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");

    private Messages() {}

    public static Message showing(String text) {
        return showing(text, List.of());
    }

    /** With a picture of 1,200 by 675 pixels for each alt text. */
    public static Message illustrated(String text, String... altTexts) {
        return showing(
                text,
                Stream.of(altTexts)
                        .map(altText -> new Publication.Picture(
                                "digest-of-" + altText.length(),
                                "image/png",
                                file(altText).length,
                                1_200,
                                675,
                                altText))
                        .toList());
    }

    /** With one animated picture of this size. */
    public static Message animated(String text, int size) {
        return showing(text, List.of(new Publication.Picture("digest", "image/gif", size, 640, 480, "Una bandera")));
    }

    public static List<Upload> uploadsOf(Message message) {
        return message.pictures().stream()
                .map(picture -> new Upload(picture, file(picture.altText())))
                .toList();
    }

    private static Message showing(String text, List<Publication.Picture> pictures) {
        return new Message(text, null, pictures, "es", "f", "6f1e5a0c-6b8f-4f1e-9f5c-2a1b3c4d5e6f/1", DUE);
    }

    private static byte[] file(String altText) {
        return ("the file of " + altText).getBytes(UTF_8);
    }
}
