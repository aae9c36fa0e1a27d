package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vocero.composition.Shown.Picture;

class DigestTest {

    private static final Shown SHOWN = new Shown(
            "facebook",
            "fb-oea",
            "es",
            "Los migrantes cuentan.\n#migrantescuentan",
            "https://www.oas.org/es/cidi/cam",
            List.of(new Picture("ab12", "Una familia 👪")));

    /** Approvals that were signed stand on these values: they never change. */
    @Test
    void isTheSameForever() {
        assertThat(Digest.of(SHOWN)).isEqualTo("f63255157cc6984e7da89177db0d08c23e5959550c81fd01404ec02f00dd6200");
        assertThat(Digest.of(new Shown("x", "x-oas-en", "en", "Migrants count.", null, List.of())))
                .isEqualTo("69140c29727110159d27650bdd4525d472bdabc8510060a76a990eefa823ca4e");
    }

    @Test
    void changesWithEveryField() {
        List<Shown> others = List.of(
                new Shown("x", "fb-oea", "es", SHOWN.text(), SHOWN.link(), SHOWN.pictures()),
                new Shown("facebook", "fb-oas", "es", SHOWN.text(), SHOWN.link(), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "en", SHOWN.text(), SHOWN.link(), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", SHOWN.text() + " ", SHOWN.link(), SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", SHOWN.text(), null, SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", SHOWN.text(), "", SHOWN.pictures()),
                new Shown("facebook", "fb-oea", "es", SHOWN.text(), SHOWN.link(), List.of()),
                new Shown("facebook", "fb-oea", "es", SHOWN.text(), SHOWN.link(), List.of(new Picture("ab12", ""))),
                new Shown(
                        "facebook",
                        "fb-oea",
                        "es",
                        SHOWN.text(),
                        SHOWN.link(),
                        List.of(new Picture("ab13", "Una familia 👪"))));

        assertThat(others.stream().map(Digest::of))
                .doesNotContain(Digest.of(SHOWN))
                .doesNotHaveDuplicates();
    }

    @Test
    void changesWhenACharacterMovesToTheNextField() {
        assertThat(List.of(
                        Digest.of(new Shown("ab", "c", "d", "e", "f", List.of(new Picture("g", "h")))),
                        Digest.of(new Shown("a", "bc", "d", "e", "f", List.of(new Picture("g", "h")))),
                        Digest.of(new Shown("a", "b", "cd", "e", "f", List.of(new Picture("g", "h")))),
                        Digest.of(new Shown("a", "b", "c", "de", "f", List.of(new Picture("g", "h")))),
                        Digest.of(new Shown("a", "b", "c", "d", "ef", List.of(new Picture("g", "h")))),
                        Digest.of(new Shown("a", "b", "c", "d", "e", List.of(new Picture("fg", "h")))),
                        Digest.of(new Shown("a", "b", "c", "d", "e", List.of(new Picture("f", "gh")))),
                        Digest.of(new Shown(
                                "a", "b", "c", "d", "e", List.of(new Picture("f", "g"), new Picture("", "h"))))))
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
        return new Shown("x", "x-oas-en", "en", text, null, List.of());
    }

    private static Shown anyShown(Random random) {
        List<Picture> pictures = random.ints(random.nextInt(3))
                .mapToObj(i -> new Picture(any(random), any(random)))
                .toList();
        return new Shown(
                any(random),
                any(random),
                any(random),
                any(random),
                random.nextBoolean() ? null : any(random),
                pictures);
    }

    private static String any(Random random) {
        return List.of("", "\u0000", "\u0001", "a", "aa", "\u0000\u0001a").get(random.nextInt(6));
    }
}
