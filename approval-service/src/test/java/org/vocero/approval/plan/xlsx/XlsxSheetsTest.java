package org.vocero.approval.plan.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.plan.RandomCells;
import org.vocero.approval.plan.RowWriter;
import org.vocero.approval.plan.Sheet;

class XlsxSheetsTest {

    private static final List<String> HEADER = List.of("key", "title", "anchor", "text_es", "text_en");

    private final XlsxSheets sheets = new XlsxSheets();

    @Test
    void readsBackWhateverItWrote() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            List<List<String>> rows = RandomCells.rows(seed, 250, HEADER.size());

            Sheet sheet = read(written(rows));

            assertThat(sheet.problems()).isEmpty();
            assertThat(sheet.header()).isEqualTo(new Sheet.Row(1, HEADER));
            assertThat(sheet.rows())
                    .as("seed %d", seed)
                    .extracting(Sheet.Row::cells)
                    .isEqualTo(rows);
            assertThat(sheet.rows())
                    .extracting(Sheet.Row::number)
                    .startsWith(2, 3)
                    .endsWith(251);
        }
    }

    @Test
    void writesTextsOnlyWhateverTheyLookLike() throws IOException {
        String sheet =
                Archive.part("xl/worksheets/sheet1.xml", written(List.of(List.of("k1", "=1+1", "@x", "-1", "1/5"))));

        assertThat(sheet).contains("t=\"inlineStr\"").doesNotContain("<f>", "<f ", "t=\"n\"");
    }

    @Test
    void readsWhatPeopleTypeIntoAWorkbook() throws IOException {
        byte[] file = workbook(sheet -> {
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
            }
            sheet.value(2, 0, "a");
            sheet.value(2, 1, 12);
            sheet.value(2, 2, true);
            sheet.value(2, 4, 0.5);
        });

        assertThat(read(file).rows()).containsExactly(new Sheet.Row(3, List.of("a", "12", "true", "", "0.5")));
    }

    @Test
    void namesTheRowAndColumnOfAFormulaAndOfADate() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "key");
            sheet.value(0, 1, "anchor");
            sheet.value(1, 0, "a");
            sheet.value(1, 1, LocalDate.of(2026, 12, 18));
            sheet.style(1, 1).format("yyyy-MM-dd").set();
            sheet.value(2, 0, "b");
            sheet.formula(2, 1, "1+1");
            sheet.value(3, 0, "c");
        });

        Sheet sheet = read(file);

        assertThat(sheet.problems())
                .containsExactly(
                        Problem.at("anchor", "date-as-number").inRow(2),
                        Problem.at("anchor", "formula").inRow(3));
        assertThat(sheet.rows()).containsExactly(new Sheet.Row(4, List.of("c", "")));
    }

    @Test
    void tellsDatesFromNumbersByTheirFormat() {
        assertThat(List.of("14", "22", "46")).allMatch(id -> NumberFormats.isDate(id, null));
        assertThat(List.of("0", "1", "9", "49")).noneMatch(id -> NumberFormats.isDate(id, null));
        assertThat(List.of("yyyy-mm-dd", "[h]:mm", "[$-409]d/m/yy"))
                .allMatch(code -> NumberFormats.isDate("164", code));
        assertThat(List.of("General", "0.00 \"days\"", "[Red]0", "0\\d"))
                .noneMatch(code -> NumberFormats.isDate("164", code));
    }

    @Test
    void refusesAnArchiveThatUnpacksToTooMuch() throws IOException {
        byte[] bomb = Archive.of("xl/sharedStrings.xml", new byte[65 * 1024 * 1024]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refused(bomb)).isEqualTo("unpacks-too-large");
    }

    @Test
    void refusesEntitiesFarColumnsAndWhatIsNoWorkbook() throws IOException {
        String entity =
                "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>"
                        + "</sheetData></worksheet>";

        assertThat(refused(Archive.withSheet(entity))).isEqualTo("bad-xlsx");
        assertThat(refused(Archive.withSheet(cell("ZZZZZZZ1", "<v>1</v>")))).isEqualTo("bad-xlsx");
        assertThat(refused(Archive.withSheet(cell("XFD1", "<v>1</v>")))).isEqualTo("too-many-columns");
        assertThat(refused(Archive.withSheet(cell("A1", "<v>1e999</v>")))).isEqualTo("bad-xlsx");
        assertThat(refused(Archive.withSheet("<worksheet>"))).isEqualTo("bad-xlsx");
        assertThat(refused(Archive.withSheet("<worksheet><sheetData/></worksheet>")))
                .isEqualTo("empty-file");
        assertThat(refused(Archive.of("anything", new byte[10]))).isEqualTo("bad-xlsx");
        assertThat(refused("PK and nothing else".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("bad-xlsx");
        assertThat(refused(new byte[20 * 1024 * 1024 + 1])).isEqualTo("file-too-large");
    }

    @Test
    void refusesTooManyRows() throws IOException {
        StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
        for (int i = 0; i < 50_001; i++) {
            rows.append("<row><c><v>1</v></c></row>");
        }

        assertThat(refused(Archive.withSheet(
                        rows.append("</sheetData></worksheet>").toString())))
                .isEqualTo("too-many-rows");
    }

    private static String cell(String address, String content) {
        return "<worksheet><sheetData><row r=\"1\"><c r=\"" + address + "\">" + content
                + "</c></row></sheetData></worksheet>";
    }

    private static byte[] written(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = new XlsxRows(out)) {
            writer.add(HEADER);
            for (List<String> row : rows) {
                writer.add(row);
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            filling.fill(workbook.newWorksheet("plan"));
        }
        return out.toByteArray();
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

    private interface Filling {

        void fill(Worksheet sheet);
    }
}
