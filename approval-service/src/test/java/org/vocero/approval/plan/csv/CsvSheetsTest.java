package org.vocero.approval.plan.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.plan.Sheet;

/** Files as Excel, LibreOffice and Google Sheets write them. */
class CsvSheetsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = "Mañana: «Los migrantes cuentan» – ¿quién?";

    private final CsvSheets sheets = new CsvSheets();

    @Test
    void readsTheRealPlan() {
        Sheet sheet = read(CampaignFixtures.plan());

        assertThat(sheet.header().cells()).startsWith("key", "title", "anchor").hasSize(19);
        assertThat(sheet.rows()).hasSize(12);
        assertThat(sheet.rows().get(0).number()).isEqualTo(2);
        assertThat(sheet.problems()).isEmpty();
    }

    @Test
    void readsWhatGoogleSheetsAndLibreOfficeWrite() {
        Sheet sheet = read(("key,title\r\na,\"" + TEXT + "\"\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.rows()).containsExactly(new Sheet.Row(2, List.of("a", TEXT)));
    }

    @Test
    void readsExcelsCsvUtf8WithByteOrderMark() {
        Sheet sheet = read(("\uFEFFkey;title\r\na;" + TEXT + "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.header().cells()).containsExactly("key", "title");
        assertThat(sheet.rows()).containsExactly(new Sheet.Row(2, List.of("a", TEXT)));
    }

    @Test
    void readsExcelsCsvInWindows1252() {
        Sheet sheet = read(("key;title\r\na;" + TEXT + " €\r\n").getBytes(WINDOWS));

        assertThat(sheet.rows()).containsExactly(new Sheet.Row(2, List.of("a", TEXT + " €")));
    }

    @Test
    void readsExcelsUnicodeTextWithTabs() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
        file.writeBytes(("key\ttitle\r\na\t" + TEXT + "\r\n").getBytes(StandardCharsets.UTF_16LE));

        assertThat(read(file.toByteArray()).rows()).containsExactly(new Sheet.Row(2, List.of("a", TEXT)));
    }

    @Test
    void takesTheSeparatorThatTheFileNames() {
        Sheet sheet = read("sep=;\r\nkey;title\r\na;b,c\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.header()).isEqualTo(new Sheet.Row(1, List.of("key", "title")));
        assertThat(sheet.rows()).containsExactly(new Sheet.Row(2, List.of("a", "b,c")));
    }

    @Test
    void findsTheSeparatorByTheColumnsAndNotByHowOftenItOccurs() {
        assertThat(read(bytes("key;title;anchor,a,b,c,d\n")).header().cells()).contains("key", "title");
        assertThat(read(bytes("key\ttitle\tx;y;z\n")).header().cells()).contains("key", "title");
        assertThat(read(bytes("\"key\",\"title\"\n")).header().cells()).containsExactly("key", "title");
    }

    @Test
    void countsARowWithLineBreaksAsOneAsSpreadsheetsDo() {
        Sheet sheet = read(bytes("key,title\na,\"one\r\ntwo\nthree\"\n\nb,c\n,\n"));

        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(2, List.of("a", "one\r\ntwo\nthree")), new Sheet.Row(4, List.of("b", "c")));
    }

    @Test
    void readsOldMacLineBreaksAndAFileWithoutALastOne() {
        assertThat(read(bytes("key,title\ra,b\rc,d")).rows())
                .containsExactly(new Sheet.Row(2, List.of("a", "b")), new Sheet.Row(3, List.of("c", "d")));
    }

    @Test
    void readsQuotesWithinQuotesAndWithinPlainCells() {
        Sheet sheet = read(bytes("key,title\na,\"say \"\"hello\"\"\"\nb,5\" screen\n"));

        assertThat(sheet.rows()).extracting(row -> row.cells().get(1)).containsExactly("say \"hello\"", "5\" screen");
        assertThat(sheet.problems()).isEmpty();
    }

    @Test
    void namesTheRowWhoseQuoteNeverCloses() {
        Sheet sheet = read(bytes("key,title\na,b\nc,\"d\ne,f\ng,h\n"));

        assertThat(sheet.problems())
                .containsExactly(Problem.of("unclosed-quote").inRow(3));
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2);
    }

    @Test
    void namesTheRowWithTextAfterAClosingQuoteAndReadsOn() {
        Sheet sheet = read(bytes("key,title\na,\"b\"c\nd,e\n"));

        assertThat(sheet.problems())
                .containsExactly(Problem.of("text-after-quote").inRow(2));
        assertThat(sheet.rows()).containsExactly(new Sheet.Row(3, List.of("d", "e")));
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0})).isEqualTo("unknown-encoding");
        assertThat(refused(new byte[] {(byte) 0x81, (byte) 0x8D})).isEqualTo("unknown-encoding");
        assertThat(refused(new byte[0])).isEqualTo("empty-file");
        assertThat(refused(bytes("\n\n,,\n"))).isEqualTo("empty-file");
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        assertThat(refused(new byte[20 * 1024 * 1024 + 1])).isEqualTo("file-too-large");
        assertThat(refused(bytes("key\n" + "a\n".repeat(50_001)))).isEqualTo("too-many-rows");
    }

    private Sheet read(byte[] file) {
        return sheets.read(file).match(sheet -> sheet, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private String refused(byte[] file) {
        return sheets.read(file)
                .match(
                        sheet -> "read",
                        refusal -> refusal.match(
                                missing -> "",
                                conflict -> "",
                                unacceptable -> unacceptable.problems().get(0).code()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
