package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.composition.Contents.CAMPAIGN;
import static org.vocero.composition.Contents.LINK;
import static org.vocero.composition.Contents.PARTNERS;
import static org.vocero.composition.Contents.composed;
import static org.vocero.composition.Contents.on;
import static org.vocero.composition.Contents.onFacebook;
import static org.vocero.composition.Contents.onX;
import static org.vocero.composition.Contents.tooLong;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.Element;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Composition.TooLong;
import org.vocero.composition.Composition.Unusable;

class ThreadsTest {

    @Test
    void putsHashtagsOnTheFirstElementAndTheLinkAtTheEndOfTheLast() {
        Composed composed = composed(onX(thread("a".repeat(200), "b".repeat(200), "c".repeat(20))));

        assertThat(texts(composed))
                .containsExactly(
                        "a".repeat(200) + "\n#migrantescuentan",
                        "b".repeat(200) + "\n\n" + "c".repeat(20) + "\n" + LINK + "\n#jointogether #iamamigrant");
        assertThat(composed.omittedHashtags()).isEmpty();
    }

    @Test
    void packsAsManyParagraphsAsFit() {
        Composed composed = composed(onX(thread("a", "b", "c".repeat(258), "d", "e")));

        assertThat(texts(composed))
                .containsExactly(
                        "a\n\nb\n#migrantescuentan",
                        "c".repeat(258) + "\n\nd\n\ne",
                        LINK + "\n#jointogether #iamamigrant");
    }

    @Test
    void doesNotThreadWhatFitsOnePost() {
        Content content = thread("Uno.", "Dos.");

        assertThat(onX(content)).isEqualTo(onX(new Content("Uno.\n\nDos.", LINK, CAMPAIGN, PARTNERS)));
    }

    @Test
    void partsAtLinesOnWhichNothingCanBeSeen() {
        Content content = new Content(
                "a".repeat(279) + "\r\n \u200F\t\r\n\r\nb\nc \n\u00A0\n", null, List.of(), List.of(), true, List.of());

        assertThat(texts(composed(onX(content)))).containsExactly("a".repeat(279), "b\nc");
    }

    @Test
    void saysWhichParagraphIsTooLongAndByHowMuch() {
        assertThat(tooLong(onX(thread("a", "b".repeat(283), "c".repeat(300)))))
                .isEqualTo(new TooLong(2, List.of(new Extent(Unit.WEIGHTED_CHARACTERS, 283, 280))));
        assertThat(tooLong(onX(thread("a".repeat(270), "b"))))
                .isEqualTo(new TooLong(1, List.of(new Extent(Unit.WEIGHTED_CHARACTERS, 288, 280))));
        assertThat(tooLong(on(
                        "bluesky",
                        new Content("a", "https://oas.org/" + "b".repeat(300), List.of(), List.of(), true, List.of()))))
                .isEqualTo(new TooLong(null, List.of(new Extent(Unit.CHARACTERS, 316, 300))));
    }

    @Test
    void takesTwentyFiveElementsAndNoMore() {
        assertThat(composed(onX(thread(paragraphs(25)))).elements()).hasSize(25);
        assertThat(onX(thread(paragraphs(26)))).isEqualTo(new Unusable(Reason.TOO_MANY_ELEMENTS, "26"));
    }

    @Test
    void doesNotRepeatAPartnerOfAnotherElement() {
        Composed composed = composed(onX(thread("a".repeat(200) + " #JoinTogether", "b".repeat(200))));

        assertThat(texts(composed).get(1)).endsWith(LINK + "\n#iamamigrant");
    }

    @Test
    void doesNotRepeatTheLinkOfAParagraph() {
        Composed composed = composed(onX(thread("a".repeat(200), LINK, "b".repeat(200))));

        assertThat(texts(composed)).filteredOn(text -> text.contains(LINK)).hasSize(1);
        assertThat(texts(composed).get(0)).endsWith(LINK + "\n#migrantescuentan");
    }

    @Test
    void isOnePostWhereTheChannelHasNoThreads() {
        assertThat(composed(onFacebook(thread("a".repeat(200), "b".repeat(200))))
                        .elements())
                .hasSize(1);
    }

    private static String[] paragraphs(int count) {
        return Stream.generate(() -> "a".repeat(200)).limit(count).toArray(String[]::new);
    }

    private static Content thread(String... paragraphs) {
        return new Content(String.join("\n\n", paragraphs), LINK, CAMPAIGN, PARTNERS, true, List.of());
    }

    private static List<String> texts(Composed composed) {
        return composed.elements().stream().map(Element::text).toList();
    }
}
