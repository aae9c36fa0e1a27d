package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.vocero.composition.Contents.campaign;
import static org.vocero.composition.Contents.onFacebook;
import static org.vocero.composition.Contents.onX;
import static org.vocero.composition.Contents.tooLong;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text takes more than linear time. The time allowed is what a slow machine needs, and twitter-text alone would need hours. */
class LongTextsTest {

    private static final int LENGTH = 10_000;
    private static final Duration ALLOWED = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "ü.",
                "中",
                "中.",
                "a-",
                "-.",
                "_.",
                "#",
                "#a",
                "#a ",
                "#1",
                "@a/",
                "(",
                "https://",
                "https://oas.org/",
                "https://oas.org/(a)",
                "oas.org ",
                "hola mundo ",
                "👨\u200D👩\u200D👧",
                "🇵🇪",
                "\u200D",
                "\u200F",
                "\u0301",
                "a\u0301",
                "\u0323\u0301",
                "가",
                "\n",
                "&",
                "$a"
            })
    void answersSoon(String fragment) {
        String body = "a" + fragment.repeat(LENGTH / fragment.length());

        Assertions.assertTimeout(ALLOWED, () -> {
            Contents.CHANNELS.forEach(channel -> Contents.on(channel, campaign(body)));
        });
    }

    @Test
    void answersSoonToALinkMadeOfOneEndlessWord() {
        List<String> words = List.of(
                "https://" + "a.".repeat(LENGTH),
                "https://oas.org/" + "(a)".repeat(LENGTH),
                "https://" + "a-".repeat(LENGTH));

        Assertions.assertTimeout(
                ALLOWED,
                () -> words.forEach(word -> {
                    assertThat(tooLong(onX(campaign(word))).worst().length()).isGreaterThan(LENGTH);
                    assertThatCode(() -> onX(new Content("a", word, List.of("#" + word), List.of())))
                            .doesNotThrowAnyException();
                }));
    }

    @Test
    void answersSoonToManyHashtags() {
        List<String> hashtags =
                IntStream.range(0, 10_000).mapToObj(i -> "#migrante" + i).toList();

        Assertions.assertTimeout(ALLOWED, () -> onFacebook(new Content("a", null, hashtags, hashtags)));
    }

    @Test
    void countsAllOfALongText() {
        Assertions.assertTimeout(
                ALLOWED,
                () -> assertThat(tooLong(onX(campaign("hola ".repeat(20_000))))
                                .worst()
                                .length())
                        .isEqualTo(99_999 + 1 + 23 + 1 + 17));
    }
}
