package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.composition.Shown.Element;
import org.vocero.composition.Shown.Picture;

class DigestTest {

    private static final String TEXT = "Los migrantes cuentan.\n#migrantescuentan";
    private static final String LINK = "https://www.oas.org/es/cidi/cam";
    private static final Shown SHOWN =
            new Shown("facebook", "fb-oea", "es", one(TEXT, LINK), List.of(picture("ab12", "Una familia 👪")));

    /** Approvals that were signed stand on these values: they never change. */
    @Test
    void isTheSameForever() {
        assertThat(Digest.of(SHOWN)).isEqualTo("c364086befe1518d3ccfcd30b6a4d78edc79958ce75a89f4787ac62f9588d91e");
        assertThat(Digest.of(new Shown("x", "x-oas-en", "en", one("Migrants count.", null), List.of())))
                .isEqualTo("0d2a8646f12ab8468af410e1f968114a79038ee1c03eaf3d5f74e64c4dae2045");
        assertThat(Digest.of(new Shown(
                        "x", "x-oas-en", "en", elements("Migrants count.", null, "They all do.", null), List.of())))
                .isEqualTo("9d60c74d0581e184f7722c2f3ed9fbaed024d8ead927406fcb386ae96918d4f1");
    }

    @Test
    void changesWithEveryField() {
        List<Shown> others = List.of(
                new Shown("x", "fb-oea", "es", SHOWN.elements(), SHOWN.pictures()),
                new Shown("facebook", "fb-oas", "es", SHOWN.elements(), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "en", SHOWN.elements(), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", one(TEXT + " ", LINK), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", one(TEXT, null), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", elements(TEXT, LINK, "", null), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", elements(TEXT, null, LINK, null), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", elements(LINK, null, TEXT, null), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", one(TEXT, ""), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", SHOWN.elements(), List.of()),
                new Shown("facebook", "fb-oea", "es", SHOWN.elements(), List.of(picture("ab12", ""))),
                new Shown("facebook", "fb-oea", "es", SHOWN.elements(), List.of(picture("ab13", "Una familia 👪"))));

        assertThat(others.stream().map(Digest::of))
                .doesNotContain(Digest.of(SHOWN))
                .doesNotHaveDuplicates();
    }

    @Test
    void changesWithEveryFieldOfAPicture() {
        Picture map = new Picture("ab12", "image/png", 2_048, 640, 480, "Un mapa");
        List<Picture> others = List.of(
                new Picture("ab13", "image/png", 2_048, 640, 480, "Un mapa"),
                new Picture("ab12", "image/gif", 2_048, 640, 480, "Un mapa"),
                new Picture("ab12", "image/png", 2_049, 640, 480, "Un mapa"),
                new Picture("ab12", "image/png", 2_048, 641, 480, "Un mapa"),
                new Picture("ab12", "image/png", 2_048, 640, 481, "Un mapa"),
                new Picture("ab12", "image/png", 2_048, 640, 480, "Otro mapa"));

        assertThat(others.stream().map(picture -> Digest.of(showing(picture))))
                .doesNotContain(Digest.of(showing(map)))
                .doesNotHaveDuplicates();
    }

    private static Shown showing(Picture picture) {
        return new Shown("x", "x-oas-en", "en", one("Migrants count.", null), List.of(picture));
    }

    private static Picture picture(String digest, String altText) {
        return new Picture(digest, "image/png", 2_048, 640, 480, altText);
    }

    @Test
    void changesWhenACharacterMovesToTheNextField() {
        assertThat(List.of(
                        Digest.of(new Shown("ab", "c", "d", one("e", "f"), List.of(picture("g", "h")))),
                        Digest.of(new Shown("a", "bc", "d", one("e", "f"), List.of(picture("g", "h")))),
                        Digest.of(new Shown("a", "b", "cd", one("e", "f"), List.of(picture("g", "h")))),
                        Digest.of(new Shown("a", "b", "c", one("de", "f"), List.of(picture("g", "h")))),
                        Digest.of(new Shown("a", "b", "c", one("d", "ef"), List.of(picture("g", "h")))),
                        Digest.of(new Shown("a", "b", "c", one("d", "e"), List.of(picture("fg", "h")))),
                        Digest.of(new Shown("a", "b", "c", one("d", "e"), List.of(picture("f", "gh")))),
                        Digest.of(
                                new Shown("a", "b", "c", one("d", "e"), List.of(picture("f", "g"), picture("", "h"))))))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsHalvesOfSurrogatePairsApart() {
        assertThat(Digest.of(withText("\uD83D")))
                .isNotEqualTo(Digest.of(withText("\uDC68")))
                .isNotEqualTo(Digest.of(withText("?")));
    }

    /** Few characters in many fields: whatever could be confused comes up. */
    @Test
    void isTheSameOnlyForTheSame() {
        Map<String, Shown> seen = new HashMap<>();
        new Random(18_12).longs(20_000).forEach(seed -> {
            Shown shown = anyShown(new Random(seed));
            Shown before = seen.put(Digest.of(shown), shown);
            assertThat(before == null || before.equals(shown))
                    .as("seed %d: %s and %s", seed, before, shown)
                    .isTrue();
        });
        assertThat(seen).hasSizeGreaterThan(5_000);
    }

    private static Shown withText(String text) {
        return new Shown("x", "x-oas-en", "en", one(text, null), List.of());
    }

    private static Shown anyShown(Random random) {
        List<Picture> pictures = random.ints(random.nextInt(3))
                .mapToObj(i -> picture(any(random), any(random)))
                .toList();
        return new Shown(
                any(random),
                any(random),
                any(random),
                Stream.generate(() -> new Element(any(random), random.nextBoolean() ? null : any(random)))
                        .limit(1 + random.nextInt(2))
                        .toList(),
                pictures);
    }

    private static List<Element> elements(
            String text, @Nullable String link, String secondText, @Nullable String secondLink) {
        return List.of(new Element(text, link), new Element(secondText, secondLink));
    }

    private static List<Element> one(String text, @Nullable String link) {
        return List.of(new Element(text, link));
    }

    private static String any(Random random) {
        return List.of("", "\u0000", "\u0001", "a", "aa", "\u0000\u0001a").get(random.nextInt(6));
    }
}
