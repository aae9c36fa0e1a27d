package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagsTest {

    @ParameterizedTest
    @CsvSource({
        "#MigrantesCuentan, #migrantescuentan",
        "#migración, #MIGRACION",
        "#migracio\u0301n, #migración",
        "＃migración, #migracion",
        "#Español, #espan\u0303ol",
        "#ESPAÑOL, #español",
        "#İstanbul, #istanbul",
        "#STRASSE, #straße",
        "#ΟΔΟΣ, #οδός",
        "#ﬁesta, #fiesta",
        "#هِجرة, #هجرة",
    })
    void takesForTheSame(String one, String other) {
        assertThat(Hashtags.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "#año, #ano",
        "#AÑO, #ANO",
        "#migrante, #migrantes",
        "#かき, #かぎ",
        "#कि, #का",
    })
    void takesForDifferent(String one, String other) {
        assertThat(Hashtags.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#migrantescuentan", "#migración", "#migracio\u0301n", "#18D", "#移民", "#هجرة", "#a_b"})
    void knowsAHashtag(String text) {
        assertThat(Hashtags.isHashtag(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "migrantes",
                "#2026",
                "#a b",
                "#a#b",
                "##a",
                "#a-b",
                " #a",
                "#a\n",
                "#a.",
                "＃a",
                "#👪",
                "#a\uD83D"
            })
    void knowsWhatIsNone(String text) {
        assertThat(Hashtags.isHashtag(text)).isFalse();
    }

    @Test
    void takesNoHashtagOverAHundredCharacters() {
        assertThat(Hashtags.isHashtag("#" + "a".repeat(99))).isTrue();
        assertThat(Hashtags.isHashtag("#" + "a".repeat(100))).isFalse();
        assertThat(Hashtags.isHashtag("#a" + "\u0301".repeat(1_000_000))).isFalse();
    }

    @Test
    void findsHashtagsInOrderButNotInLinks() {
        assertThat(Hashtags.in("#uno,＃dos\n(#tres) no#cuatro &#39; https://oas.org/#cinco #seis#siete"))
                .containsExactly("#uno", "#dos", "#tres");
    }

    @Test
    void findsHashtagsInAWordThatHoldsNoLinkAnyoneCouldRead() {
        assertThat(Hashtags.in("a.".repeat(5_000) + "#uno." + "a.".repeat(5_000) + "#dos#tres"))
                .containsExactly("#uno");
    }
}
