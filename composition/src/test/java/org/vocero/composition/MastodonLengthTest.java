package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonLengthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ñandú                                     |  5
                    中文                                      |  2
                    👨‍👩‍👧‍👦                                        |  1
                    🇵🇪 🇧🇷                                     |  3
                    https://www.oas.org/es/cidi/cam           | 23
                    https://t.co                              | 23
                    oas.org                                   |  7
                    (https://oas.org).                        | 26
                    https://oas.org https://iom.int           | 47
                    https://a.vocero                          | 23
                    https://a.vocero/a-path-of-some-length    | 38
                    @oea                                      |  4
                    @oea@mastodon.social                      |  4
                    (@oea@mastodon.social).                   |  7
                    @oea@mastodon.social,@iom@mastodon.social |  9
                    x@oea@mastodon.social                     | 21
                    @oea@mastodon.social@iom                  | 24
                    @oea@mastodon.socialñ                     | 21
                    https://mastodon.social/@oea@oas.org      | 23
                    """)
    void countsAsMastodonDoes(String text, int length) {
        assertThat(MastodonLength.of(text)).isEqualTo(length);
    }

    @Test
    void countsDecomposedAsComposed() {
        assertThat(MastodonLength.of("nin\u0303o")).isEqualTo(4);
    }

    @Test
    void countsSpaceAndLineBreaks() {
        assertThat(MastodonLength.of("a b\n\nc\t d")).isEqualTo(9);
        assertThat(MastodonLength.of("")).isZero();
    }
}
