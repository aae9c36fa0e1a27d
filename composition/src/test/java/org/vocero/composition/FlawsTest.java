package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.composition.Contents.LINK;
import static org.vocero.composition.Contents.onFacebook;
import static org.vocero.composition.Contents.onX;
import static org.vocero.composition.Contents.plain;
import static org.vocero.composition.Contents.unusable;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Composition.Unusable;

class FlawsTest {

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", Reason.EMPTY_BODY, ""),
                Arguments.of(" \r\n\t\u00A0\u200B\u200F\uFEFF\u3000", Reason.EMPTY_BODY, ""),
                Arguments.of("a\uD83D", Reason.BROKEN_CHARACTER, "U+D83D"),
                Arguments.of("\uDC68\uD83D", Reason.BROKEN_CHARACTER, "U+DC68"),
                Arguments.of("a\uFFFE", Reason.BROKEN_CHARACTER, "U+FFFE"),
                Arguments.of("a\uDBFF\uDFFF", Reason.BROKEN_CHARACTER, "U+10FFFF"),
                Arguments.of("a\u0000", Reason.CONTROL_CHARACTER, "U+0000"),
                Arguments.of("a\u000Bb", Reason.CONTROL_CHARACTER, "U+000B"),
                Arguments.of("a\u0085b", Reason.CONTROL_CHARACTER, "U+0085"),
                Arguments.of("a\u202Eb", Reason.DIRECTION_OVERRIDE, "U+202E"),
                Arguments.of("a\u202Db", Reason.DIRECTION_OVERRIDE, "U+202D"),
                Arguments.of("a" + "\u0301".repeat(31), Reason.STACKED_MARKS, ""),
                Arguments.of("ố" + "\u0301".repeat(29), Reason.STACKED_MARKS, ""));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesABodyThatCannotBeSent(String body, Reason reason, String culprit) {
        assertThat(unusable(onX(plain(body)))).isEqualTo(new Unusable(reason, culprit));
        assertThat(unusable(onFacebook(plain(body)))).isEqualTo(new Unusable(reason, culprit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ñandú\n\tsegunda línea",
                "المهاجرون مهمون \u200F!",
                "\u2067שלום\u2069",
                "👨\u200D👩\u200D👧\u200D👦",
                "می\u200Cخواهم",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
            })
    void takesWhatLanguagesNeed(String body) {
        assertThat(onX(plain(body))).isInstanceOf(Composed.class);
    }

    @Test
    void takesThirtyMarksOnALetter() {
        assertThat(onX(plain("a" + "\u0301".repeat(30)))).isInstanceOf(Composed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "oas.org",
                "ftp://oas.org",
                "javascript:alert(1)",
                "https://",
                "https://oas",
                "https://oas.org.",
                "https://oas..org",
                "https://-oas.org",
                "https://oas@example.org",
                "https://oas.org:x/",
                "https://oas.org/a b",
                "https://oas.org/\n",
                "https://oas.org/\u202E",
                "https://oas.org/\u200B",
                "https://oas.org/\uD83D",
                " https://oas.org",
            })
    void refusesALinkThatIsNone(String link) {
        assertThat(unusable(onX(withLink(link)))).isEqualTo(new Unusable(Reason.INVALID_LINK, link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LINK,
                "HTTP://OAS.ORG",
                "https://undocs.org/A/RES/73/195",
                "https://oas.org:8443/a?b=c&d=%20#e",
                "https://españa.es/migración",
                "https://oas.vocero",
                "https://a-b.c-d.org/(x)",
            })
    void takesALink(String link) {
        assertThat(onX(withLink(link))).isInstanceOf(Composed.class);
    }

    @Test
    void refusesWhatIsNoHashtagWhereverItStands() {
        Unusable refused = new Unusable(Reason.INVALID_HASHTAG, "#2026");

        assertThat(onX(new Content("a", null, List.of("#2026"), List.of()))).isEqualTo(refused);
        assertThat(onX(new Content("a", null, List.of(), List.of("#oea", "#2026"))))
                .isEqualTo(refused);
    }

    private static Content withLink(String link) {
        return new Content("a", link, List.of(), List.of());
    }
}
