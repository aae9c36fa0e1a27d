package org.vocero.composition;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes contents of what goes wrong with texts, the same for the same seed. */
final class NastyContents {

    private static final List<String> FRAGMENTS = List.of(
            " ",
            " ",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\u00A0",
            "\u3000",
            ".",
            ",",
            "(",
            ")",
            "¿",
            "…",
            "a",
            "ñ",
            "n\u0303",
            "é",
            "e\u0301",
            "ố",
            "o\u0302\u0301",
            "\u0301",
            "\u0323",
            "\u20E3",
            "\uFE0F",
            "\u200D",
            "\u200C",
            "\u200F",
            "\u200E",
            "\u202B",
            "\u2067",
            "\u2069",
            "\uFEFF",
            "ß",
            "İ",
            "ı",
            "ﬁ",
            "가",
            "\u1100\u1161",
            "क",
            "\u093F",
            "中",
            "文",
            "か\u3099",
            "هجرة",
            "שלום",
            "👪",
            "👨\u200D👩\u200D👧\u200D👦",
            "👍🏽",
            "🇵🇪",
            "🇧",
            "1\uFE0F\u20E3",
            "\uD834\uDD1E",
            "migrante",
            "Américas",
            "#",
            "＃",
            "#2026",
            "#migrantescuentan",
            "#MigrantesCuentan",
            "#MIGRANTESCUENTAN",
            "#migrante\u0301scuentan",
            "＃migrantescuentan",
            "#jointogether",
            "#JoinTogether",
            "#iamamigrant",
            "#IAmAMigrant",
            "#año",
            "#ano",
            "#an\u0303o",
            "https://www.oas.org/es/cidi/cam",
            "https://www.oas.org/es/cidi/cam/2026",
            "https://oas.org/#jointogether",
            "https://oas.vocero/a",
            "http://",
            "https://",
            "oas.org",
            "a.a",
            "@OEA_Inclusion",
            "x@y.org",
            "$OEA",
            "&#39;",
            "_",
            "-");
    private static final List<String> BREAKERS = List.of(
            "\uD83D",
            "\uDC68",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u202E",
            "\u202D",
            "\uFFFF",
            "\uFDD0",
            "\u0301".repeat(31));
    private static final List<String> LINKS = List.of(
            "https://www.oas.org/es/cidi/cam",
            "https://oas.vocero/a",
            "http://www.espan\u0303a.es/migracio\u0301n?a=1#b",
            "https://www.migrationdataportal.org/es/themes/urbanization-and-migration");
    private static final List<String> BAD_LINKS = List.of(
            "",
            "oas.org",
            "ftp://oas.org",
            "https://",
            "https://oas",
            "https://u@oas.org",
            "https://oas.org/a b",
            "\uD83D");
    private static final List<String> HASHTAGS = List.of(
            "#migrantescuentan",
            "#MigrantesCuentan",
            "#migrantescuéntan",
            "#jointogether",
            "#JOINTOGETHER",
            "#iamamigrant",
            "#año",
            "#an\u0303o",
            "#ano",
            "#AÑO",
            "#هجرة",
            "#移民",
            "#migracio\u0301n",
            "#18D",
            "#STRASSE",
            "#straße");
    private static final List<String> BAD_HASHTAGS =
            List.of("", "#", "migrante", "#2026", "#a b", "#a#b", "#a.b", "#\uD83D");

    private final Random random;

    NastyContents(long seed) {
        random = new Random(seed);
    }

    /** Anything at all. */
    Content any() {
        String body = text(FRAGMENTS, 60) + (oneIn(8) ? any(BREAKERS) + text(FRAGMENTS, 5) : "");
        return new Content(
                body,
                oneIn(3) ? null : any(oneIn(20) ? BAD_LINKS : LINKS),
                hashtags(2, oneIn(30)),
                hashtags(12, oneIn(30)));
    }

    /** What has no flaw, except that it may be empty, or too long. */
    Content sound() {
        return new Content(text(FRAGMENTS, 60), oneIn(3) ? null : any(LINKS), hashtags(3, false), hashtags(12, false));
    }

    /** What has no flaw, in several paragraphs, for a thread. */
    Content thread() {
        String body = Stream.generate(() -> text(FRAGMENTS, 60) + (oneIn(3) ? "\n" : "\n \n"))
                .limit(1 + random.nextInt(16))
                .collect(Collectors.joining());
        return new Content(
                body, oneIn(3) ? null : any(LINKS), hashtags(3, false), hashtags(12, false), true, List.of());
    }

    /** Any UTF-16 code units, most of them meaningless. */
    String noise() {
        return IntStream.range(0, random.nextInt(200))
                .mapToObj(i -> String.valueOf((char) random.nextInt(0x10000)))
                .collect(Collectors.joining());
    }

    /** Letters and emoji that stand for themselves, each of a weight known without a library. */
    String plain(int most) {
        return text(List.of("a", "n", " b", "ñ", "中", "👪", "é"), most);
    }

    private List<String> hashtags(int most, boolean bad) {
        Stream<String> good = Stream.generate(() -> any(HASHTAGS)).limit(random.nextInt(most + 1));
        return (bad ? Stream.concat(good, Stream.of(any(BAD_HASHTAGS))) : good).toList();
    }

    private String text(List<String> alphabet, int most) {
        return Stream.generate(() -> any(alphabet))
                .limit(random.nextInt(most + 1))
                .collect(Collectors.joining());
    }

    private <T extends @Nullable Object> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
