package org.vocero.localstack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class TableTest {

    private static final int WIDE = 120;
    private static final String WALL = "http://localhost:8090/wall/x/1800000000000000001";

    @Test
    void linesUpColumnsAndLeavesNoBlanksAtTheEnd() {
        Table table = new Table("Publication", "Account")
                .row("Día del Migrante", "fb-oea")
                .row("Gracias", "x");

        assertThat(table.lines(WIDE))
                .containsExactly("  Publication       Account", "  Día del Migrante  fb-oea", "  Gracias           x");
    }

    @ParameterizedTest
    @CsvSource({
        "n, 1",
        "ñ, 1",
        "n\u0303, 1",
        "移民, 4",
        "이주민, 6",
        "ｗ, 2",
        "🌎, 2",
        "❤\uFE0F, 2",
        "👋🏽, 2",
        "👩\u200D👩\u200D👧, 2",
        "🇺🇾, 2",
    })
    void countsAsManyColumnsAsATerminalDraws(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void linesUpUnderWideCharactersAndEmoji() {
        Table table = new Table("Text", "Account")
                .row("🌎 移民", "x")
                .row("man\u0303ana", "fb")
                .row("mañana", "fb");

        assertThat(table.lines(WIDE))
                .containsExactly("  Text     Account", "  🌎 移民  x", "  man\u0303ana   fb", "  mañana   fb");
    }

    @Test
    void putsAnAddressWholeOnALineOfItsOwnWhereTheTerminalIsNarrow() {
        Table table = new Table("Publication", "Account", "On the wall").row("Lanzamiento", "x-oea", WALL);

        assertThat(table.lines(40))
                .containsExactly("  Publication  Account", "    On the wall", "  Lanzamiento  x-oea", "    " + WALL);
    }

    @Test
    void shortensALongTextThatANarrowTerminalCannotHold() {
        Table table = new Table("Publication", "Account", "On the wall")
                .row("Lanzamiento: los migrantes cuentan", "x-oea-inclusion", WALL);

        assertThat(table.lines(40))
                .containsExactly(
                        "  Publication            Account",
                        "    On the wall",
                        "  Lanzamiento: los mig…  x-oea-inclusion",
                        "    " + WALL);
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(TextWidth.fit("Hola 👩\u200D👩\u200D👧 familia", 7)).isEqualTo("Hola…");
        assertThat(TextWidth.fit("移民移民", 4)).isEqualTo("移…");
        assertThat(TextWidth.fit("man\u0303ana", 4)).isEqualTo("man\u0303…");
    }

    @Test
    void losesNothingButTheFirstColumnsEndHoweverNarrowTheTerminal() {
        Table table = new Table("Sign in as", "Password", "").row("planner", "correct-horse-battery", "Ana, OAS");

        assertThat(table.lines(10))
                .containsExactly("  Sign in as  Password", "  planner     correct-horse-battery", "    Ana, OAS");
    }

    @Test
    void letsNoTextBreakTheLineOrSpeakToTheTerminal() {
        Table table = new Table("Detail").row("first\nsecond\u001b[2J");

        assertThat(table.lines(WIDE)).containsExactly("  Detail", "  first second [2J");
    }
}
