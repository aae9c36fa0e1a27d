package org.vocero.approval.desk.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vocero.approval.desk.web.Markup.Kind;

class MarkupTest {

    @Test
    void findsLinksAndHashtags() {
        assertThat(Markup.of("Hoy: https://oas.org/a#b\n#migrantescuentan y #niñez"))
                .filteredOn(piece -> piece.kind() != Kind.PLAIN)
                .containsExactly(
                        new Markup(Kind.LINK, "https://oas.org/a#b"),
                        new Markup(Kind.HASHTAG, "#migrantescuentan"),
                        new Markup(Kind.HASHTAG, "#niñez"));
    }

    @Test
    void thePiecesTogetherAreTheText() {
        String text = "<b>1 & 2</b> a#no #sí 👨‍👩‍👧 \u200fעברית #x http:// https://x.test\n";

        assertThat(Markup.of(text).stream().map(Markup::text).collect(joining()))
                .isEqualTo(text);
    }
}
