package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedLengthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ñandú                                     |  5
                    中文                                      |  4
                    👨‍👩‍👧‍👦                                        |  2
                    🇵🇪 🇧🇷                                     |  5
                    ’                                         |  1
                    https://www.oas.org/es/cidi/cam           | 23
                    https://t.co                              | 23
                    oas.org                                   | 23
                    (https://oas.org).                        | 26
                    https://oas.org https://iom.int           | 47
                    https://a.vocero                          | 23
                    (https://a.vocero),                       | 26
                    https://a.vocero/1,https://b.vocero/2     | 47
                    https://a.vocero/a-path-of-some-length    | 38
                    """)
    void countsAsXDoes(String text, int length) {
        assertThat(WeightedLength.of(text)).isEqualTo(length);
    }

    @Test
    void countsDecomposedAsComposed() {
        assertThat(WeightedLength.of("nin\u0303o")).isEqualTo(4);
    }

    @Test
    void countsSpaceAndLineBreaks() {
        assertThat(WeightedLength.of("a b\n\nc\t d")).isEqualTo(9);
        assertThat(WeightedLength.of("")).isZero();
    }
}
