package org.vocero.publishing.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking ours for another's would post it twice; taking another's for ours only costs a call. */
class RenderedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Los migrantes cuentan</p>                                                   | Los migrantes cuentan
            <p>¡Los <em>migrantes</em> cuentan!</p>                                        | ¡Los *migrantes* cuentan!
            <p>A&ntilde;o 2026</p>                                                         | Año 2026
            <p>A&#241;o &#xF1; 2026</p>                                                    | Año 2026
            <p>l&#39;eau &amp; la vie</p>                                                  | l'eau & la vie
            <p>An\u0303o 2026</p>                                                          | Año 2026
            <p>Vea <a href="https://www.oas.org/es"><span class="invisible">https://www.</span>oas.org</a></p> | Vea https://www.oas.org/es
            <p>Cuentan <a href="https://m.example/tags/x">#<span>migrantescuentan</span></a></p> | Cuentan #migrantescuentan
            <p>Un abrazo \u2764 y una sonrisa  😀</p>                               | Un abrazo <3 y una sonrisa :D
            <p>Primera parte<br>segunda parte</p><p>tercera</p>                            | Primera parte segunda parte tercera
            ''                                                                             | Los migrantes cuentan
            """)
    void asksForTheSourceOfWhatMayBeOurs(String html, String sent) {
        assertThat(Rendered.of(html).mayBe(sent)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Mensaje 3 de 40.</p>                 | Mensaje 4 de 40.
            <p>Las migrantes cuentan</p>            | Los migrantes cuentan
            <p>Otra cosa</p>                        | Año 2026
            <p>A&#241;o 2025 &amp; m&#225;s</p>     | Año 2026 & más
            """)
    void asksForNoSourceOfWhatShowsAnotherText(String html, String sent) {
        assertThat(Rendered.of(html).mayBe(sent)).isFalse();
    }
}
