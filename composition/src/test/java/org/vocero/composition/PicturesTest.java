package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vocero.composition.Contents.on;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Composition.Unusable;

class PicturesTest {

    private static final Picture JPEG = new Picture("ab12", Picture.Type.JPEG, 1_000, 640, 480, "Una familia 👪");
    private static final Picture GIF = new Picture("cd34", Picture.Type.GIF, 1_000, 640, 480, "Una bandera");

    @Test
    void takesUpToFourPictures() {
        for (String channel : Contents.CHANNELS) {
            assertThat(on(channel, with(JPEG, JPEG, JPEG, JPEG))).isInstanceOf(Composed.class);
            assertThat(on(channel, with(JPEG, JPEG, JPEG, JPEG, JPEG)))
                    .isEqualTo(new Unusable(Reason.TOO_MANY_PICTURES, "5 > 4"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x, JPEG, 5000000",
        "x, PNG, 5000000",
        "x, WEBP, 5000000",
        "x, GIF, 15000000",
        "facebook, JPEG, 4000000",
        "facebook, PNG, 4000000",
        "facebook, GIF, 4000000",
        "mastodon, JPEG, 16777216",
        "mastodon, PNG, 16777216",
        "mastodon, WEBP, 16777216",
        "mastodon, GIF, 16777216",
        "bluesky, JPEG, 1000000",
        "bluesky, PNG, 1000000",
        "bluesky, WEBP, 1000000",
    })
    void takesAPictureOfTheLargestSizeAndNoLarger(String channel, Picture.Type type, long largest) {
        assertThat(on(channel, with(new Picture("ab12", type, largest, 640, 480, "a"))))
                .isInstanceOf(Composed.class);
        assertThat(on(channel, with(new Picture("ab12", type, largest + 1, 640, 480, "a"))))
                .isEqualTo(new Unusable(Reason.PICTURE_TOO_LARGE, "1: %d > %d".formatted(largest + 1, largest)));
    }

    @ParameterizedTest
    @CsvSource({"facebook, WEBP, image/webp", "bluesky, GIF, image/gif"})
    void refusesATypeThatTheChannelDoesNotShow(String channel, Picture.Type type, String name) {
        assertThat(on(channel, with(JPEG, new Picture("ab12", type, 1, 640, 480, "a"))))
                .isEqualTo(new Unusable(Reason.PICTURE_TYPE, "2: " + name));
    }

    @Test
    void takesAGifOnlyAloneWhereTheChannelShowsItSo() {
        Unusable flaw = new Unusable(Reason.GIF_NOT_ALONE, "2: image/gif");

        assertThat(on("x", with(JPEG, GIF))).isEqualTo(flaw);
        assertThat(on("x", with(GIF))).isInstanceOf(Composed.class);
        assertThat(on("facebook", with(JPEG, GIF))).isEqualTo(flaw);
        assertThat(on("mastodon", with(JPEG, GIF))).isInstanceOf(Composed.class);
    }

    @ParameterizedTest
    @CsvSource({"x, 1000", "facebook, 1000", "mastodon, 1500", "bluesky, 2000"})
    void takesAltTextUpToItsLimit(String channel, int longest) {
        assertThat(on(channel, with(alt("ñ".repeat(longest))))).isInstanceOf(Composed.class);
        assertThat(on(channel, with(alt("n\u0303".repeat(longest) + "\n")))).isInstanceOf(Composed.class);
        assertThat(on(channel, with(JPEG, alt("ñ".repeat(longest + 1)))))
                .isEqualTo(new Unusable(Reason.ALT_TEXT_TOO_LONG, "2: %d > %d".formatted(longest + 1, longest)));
    }

    @Test
    void refusesAPictureWithoutAltText() {
        for (String channel : Contents.CHANNELS) {
            assertThat(on(channel, with(JPEG, alt(" \n\u200B")))).isEqualTo(new Unusable(Reason.NO_ALT_TEXT, "2"));
        }
    }

    @Test
    void refusesAltTextThatCannotBeSent() {
        assertThat(on("x", with(alt("a\u202Eb")))).isEqualTo(new Unusable(Reason.DIRECTION_OVERRIDE, "1: U+202E"));
        assertThat(on("x", with(alt("a\uD83D")))).isEqualTo(new Unusable(Reason.BROKEN_CHARACTER, "1: U+D83D"));
    }

    @Test
    void showsAltTextAsItIsSent() {
        assertThat(alt(" An\u0303o\r\nnuevo ").shown())
                .isEqualTo(new Shown.Picture("ab12", "image/jpeg", 1_000, 640, 480, "Año\nnuevo"));
    }

    @Test
    void textAndPicturesDoNotTouchEachOther() {
        Seeds.forEach(200, contents -> {
            Content content = contents.sound();
            for (String channel : List.of("x", "bluesky")) {
                assertThat(on(channel, content.withPictures(List.of(JPEG)))).isEqualTo(on(channel, content));
            }
        });
    }

    /** Where a link is attached, pictures take its place; it must be readable all the same. */
    @Test
    void writesTheLinkIntoTheTextWherePicturesTakeItsPlace() {
        String link = "https://www.oas.org/es/cidi/cam";
        Content content = new Content("Los migrantes cuentan.", link, List.of("#migrantescuentan"), List.of());

        assertThat(on("facebook", content)).isInstanceOfSatisfying(Composed.class, composed -> {
            assertThat(composed.first().text()).isEqualTo("Los migrantes cuentan.\n#migrantescuentan");
            assertThat(composed.first().attachedLink()).isEqualTo(link);
        });
        assertThat(on("facebook", content.withPictures(List.of(JPEG))))
                .isInstanceOfSatisfying(Composed.class, composed -> {
                    assertThat(composed.first().text())
                            .isEqualTo("Los migrantes cuentan.\n" + link + "\n#migrantescuentan");
                    assertThat(composed.first().attachedLink()).isNull();
                });
    }

    /** Whatever pictures there are, the answer is a text or a flaw that names one of them. */
    @Test
    void everyPictureHasAnAnswer() {
        Seeds.upTo(2_000)
                .forEach(seed -> Seeds.named(seed, () -> {
                    Random random = new Random(seed);
                    NastyContents contents = new NastyContents(seed);
                    Picture[] pictures = Stream.generate(() -> any(random, contents))
                            .limit(random.nextInt(6))
                            .toArray(Picture[]::new);
                    for (String channel : Contents.CHANNELS) {
                        if (on(channel, with(pictures)) instanceof Unusable unusable) {
                            assertThat(unusable.culprit()).matches("[1-5](: .+| > 4)?");
                            assertThat(pictures).isNotEmpty();
                        }
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource(Picture.Type.class)
    void typesAreFoundByTheirMediaType(Picture.Type type) {
        assertThat(Picture.Type.of(type.mediaType())).contains(type);
        assertThat(Picture.Type.of("image/svg+xml")).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> new Picture("ab12", Picture.Type.PNG, 0, 640, 480, "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Picture any(Random random, NastyContents contents) {
        List<Picture.Type> types = List.of(Picture.Type.values());
        Picture.Type type = types.get(random.nextInt(types.size()));
        return new Picture(
                "ab12",
                type,
                1 + (long) random.nextInt(20_000_000),
                640,
                480,
                contents.any().body());
    }

    private static Picture alt(String altText) {
        return new Picture("ab12", Picture.Type.JPEG, 1_000, 640, 480, altText);
    }

    private static Content with(Picture... pictures) {
        return Contents.plain("a").withPictures(Arrays.asList(pictures));
    }
}
