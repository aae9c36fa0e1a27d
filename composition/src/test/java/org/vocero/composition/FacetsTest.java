package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vocero.composition.Contents.campaign;
import static org.vocero.composition.Contents.composed;
import static org.vocero.composition.Contents.on;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.composition.Facet.Kind;

class FacetsTest {

    private static final String FAMILY = "👨\u200D👩\u200D👧\u200D👦";

    @Test
    void countsBytesAndNotCharacters() {
        assertThat(Facets.of("ñ " + FAMILY + " #año"))
                .containsExactly(new Facet(2 + 1 + 25 + 1, 2 + 1 + 25 + 1 + 5, Kind.HASHTAG, "año"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    vea https://oas.org.                     | https://oas.org
                    (https://oas.org/es)                     | https://oas.org/es
                    https://oas.org/(a)                      | https://oas.org/(a)
                    (https://oas.org/(a)).                   | https://oas.org/(a)
                    «https://oas.org/año?a=1#b»,             | https://oas.org/año?a=1#b
                    HTTPS://OAS.ORG/A                        | HTTPS://OAS.ORG/A
                    https://oas.org…                         | https://oas.org
                    https://oas.vocero/a!?                   | https://oas.vocero/a
                    👪https://oas.org                        | https://oas.org
                    https://mastodon.social/@oea.org         | https://mastodon.social/@oea.org
                    """)
    void findsALink(String text, String link) {
        assertThat(shown(text)).containsExactly(link);
        assertThat(Facets.of(text)).extracting(Facet::kind, Facet::value).containsExactly(tuple(Kind.LINK, link));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    @oea.bsky.social                         | oea.bsky.social
                    (@oea.bsky.social),                      | oea.bsky.social
                    gracias a @oas.org.                      | oas.org
                    \u200F@oas.org\u200F                     | oas.org
                    ¡@oas.org!                               | oas.org
                    """)
    void findsAMention(String text, String handle) {
        assertThat(shown(text)).containsExactly("@" + handle);
        assertThat(Facets.of(text)).extracting(Facet::kind, Facet::value).containsExactly(tuple(Kind.MENTION, handle));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    (#migración),                            | migración
                    #هجرة\u200F.                             | هجرة
                    #migrantes👪                             | migrantes
                    ＃移民                                    | 移民
                    #18D                                     | 18D
                    #a\u0303b                                | a\u0303b
                    """)
    void findsAHashtag(String text, String name) {
        assertThat(Facets.of(text)).extracting(Facet::kind, Facet::value).containsExactly(tuple(Kind.HASHTAG, name));
        assertThat(shown(text).get(0)).endsWith(name).hasSize(name.length() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "#2026",
                "#\uFE0F\u20E3",
                "oas.org",
                "fin.El",
                "https://oas",
                "https://oea@oas.org",
                "https://oas.org@example.org",
                "xhttps://oas.org",
                "@oea",
                "@oea@mastodon.social",
                "oea@oas.org",
                "@oas.org@example.org",
                "@-oas.org",
                "a#b",
                "\uD83D"
            })
    void findsNothing(String text) {
        assertThat(Facets.of(text)).isEmpty();
    }

    @Test
    void leavesOutHashtagsAndHandlesThatBlueskyDoesNotTake() {
        assertThat(Facets.of("#" + "ñ".repeat(64))).hasSize(1);
        assertThat(Facets.of("#" + "ñ".repeat(65))).isEmpty();
        assertThat(Facets.of("@" + "a".repeat(63) + ".org")).hasSize(1);
        assertThat(Facets.of("@" + "a".repeat(64) + ".org")).isEmpty();
        assertThat(Facets.of("@" + ("a".repeat(63) + ".").repeat(4) + "org")).isEmpty();
    }

    @Test
    void findsWhatTheCompositionAdded() {
        String text = composed(on("bluesky", campaign("Día del migrante, con @oas.org")))
                .first()
                .text();

        assertThat(shown(text))
                .containsExactly("@oas.org", Contents.LINK, "#migrantescuentan", "#jointogether", "#iamamigrant");
    }

    /** For every text, be it noise: each facet is what its bytes say, in order, and none reaches into another. */
    @Test
    void bytesOfEachFacetSayWhatItNames() {
        for (long seed = 0; seed < 500; seed++) {
            NastyContents contents = new NastyContents(seed);
            for (String text : List.of(contents.any().body(), contents.sound().body(), contents.noise())) {
                String as = "seed " + seed + ": " + text;
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                int done = 0;
                for (Facet facet : Facets.of(text)) {
                    assertThat(facet.byteStart()).as(as).isGreaterThanOrEqualTo(done);
                    assertThat(facet.byteEnd()).as(as).isGreaterThan(facet.byteStart());
                    assertThat(said(bytes, facet)).as(as).isIn(sayings(facet));
                    done = facet.byteEnd();
                }
                assertThat(done).as(as).isLessThanOrEqualTo(bytes.length);
            }
        }
    }

    @Test
    void everyAddedHashtagThatIsNotTooLongHasAFacet() {
        for (long seed = 0; seed < 100; seed++) {
            Content content = new NastyContents(seed).sound();
            on("bluesky", content)
                    .match(
                            composed -> assertThat(Facets.of(composed.first().text()).stream()
                                            .filter(facet -> facet.kind() == Kind.HASHTAG)
                                            .map(facet -> Hashtags.fold("#" + facet.value())))
                                    .containsAll(content.campaignHashtags().stream()
                                            .map(Hashtags::fold)
                                            .toList()),
                            tooLong -> null,
                            unusable -> null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https://oas.org/)",
                "@a.",
                "@a.b ",
                "#a,",
                "@a@a.b",
                "https://a.b,",
                "(",
                "#",
                "a.#a"
            })
    void answersSoon(String fragment) {
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> Facets.of(fragment.repeat(100_000 / fragment.length())));
    }

    private static List<String> shown(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Facets.of(text).stream().map(facet -> said(bytes, facet)).toList();
    }

    private static String said(byte[] bytes, Facet facet) {
        return new String(Arrays.copyOfRange(bytes, facet.byteStart(), facet.byteEnd()), StandardCharsets.UTF_8);
    }

    private static List<String> sayings(Facet facet) {
        return switch (facet.kind()) {
            case LINK -> List.of(facet.value());
            case MENTION -> List.of("@" + facet.value());
            case HASHTAG -> List.of("#" + facet.value(), "＃" + facet.value());
        };
    }
}
