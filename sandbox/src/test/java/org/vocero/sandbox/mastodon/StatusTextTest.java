package org.vocero.sandbox.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.sandbox.markup.Entity;
import org.vocero.sandbox.markup.Markup;

class StatusTextTest {

    /** Finds what stands in brackets: {@code [#tag]}, {@code [@name]}, {@code [https://…]} would change the text, so by words. */
    private static final Markup WORDS = new Markup() {
        @Override
        public List<Entity> entities(String text) {
            return java.util.regex.Pattern.compile("[#@]\\p{L}+|https?://\\S+|oas\\.org")
                    .matcher(text)
                    .results()
                    .map(found -> new Entity(
                            kind(found.group()),
                            found.start(),
                            found.end(),
                            found.group().replaceFirst("^[#@]", "")))
                    .toList();
        }

        @Override
        public int weightedLength(String text) {
            throw new UnsupportedOperationException();
        }

        private Entity.Kind kind(String word) {
            return word.startsWith("#")
                    ? Entity.Kind.HASHTAG
                    : word.startsWith("@") ? Entity.Kind.MENTION : Entity.Kind.LINK;
        }
    };

    private final StatusText texts = new StatusText(WORDS, "https://social.example", "eva"::equals);

    @ParameterizedTest
    @CsvSource({
        "hola, 4",
        "https://www.oas.org/es/cidi/cam/a/very/long/path, 23",
        "ve a https://oas.org ya, 31",
        "oas.org, 7",
        "👨‍👩‍👧‍👦 ñ, 3",
        "日本, 2"
    })
    void countsGraphemesAndLinksAsTwentyThree(String text, int length) {
        assertThat(texts.length(text)).isEqualTo(length);
    }

    @Test
    void makesParagraphsAndLines() {
        assertThat(texts.html("uno\ndos\n\ntres & <b>")).isEqualTo("<p>uno<br />dos</p><p>tres &amp; &lt;b&gt;</p>");
    }

    @Test
    void hidesTheEndsOfALongLink() {
        assertThat(texts.html("https://www.oas.org/es/cidi/cam/a/very/long/path"))
                .isEqualTo("<p><a href=\"https://www.oas.org/es/cidi/cam/a/very/long/path\" target=\"_blank\""
                        + " rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">https://www.</span>"
                        + "<span class=\"ellipsis\">oas.org/es/cidi/cam/a/very/lon</span>"
                        + "<span class=\"invisible\">g/path</span></a></p>");
    }

    @Test
    void leadsHashtagsToTheServer() {
        assertThat(texts.html("#niñez"))
                .isEqualTo("<p><a href=\"https://social.example/tags/niñez\" class=\"mention hashtag\" rel=\"tag\">"
                        + "#<span>niñez</span></a></p>");
    }

    @Test
    void mentionsOnlyWhomTheServerKnows() {
        assertThat(texts.html("@eva @nadie")).contains("@<span>eva</span>").endsWith(" @nadie</p>");
    }
}
