package org.vocero.approval.plan.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vocero.approval.plan.RandomCells;
import org.vocero.approval.plan.RowWriter;
import org.vocero.approval.plan.Sheet;

class CsvRowsTest {

    private static final List<String> HEADER = List.of("key", "title", "anchor", "text_es", "text_en");
    private static final Pattern EVALUATED = Pattern.compile("[=+\\-@\\t\\r＝＋－＠]");

    private final CsvSheets sheets = new CsvSheets();

    @Test
    void readsBackWhateverItWrote() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            List<List<String>> rows = RandomCells.rows(seed, 20, HEADER.size());

            Sheet sheet = read(written(rows));

            assertThat(sheet.problems()).as("seed %d", seed).isEmpty();
            assertThat(sheet.header().cells()).isEqualTo(HEADER);
            assertThat(sheet.rows())
                    .as("seed %d", seed)
                    .extracting(Sheet.Row::cells)
                    .isEqualTo(rows);
        }
    }

    @Test
    void writesNoCellThatASpreadsheetEvaluates() throws IOException {
        List<String> hostile = List.of("k1", "=1+1", "+1", "-1", "@SUM(A1)");

        String file = new String(written(List.of(hostile)), StandardCharsets.UTF_8);

        assertThat(file).endsWith("k1,'=1+1,'+1,'-1,'@SUM(A1)\r\n");
        for (int seed = 0; seed < 50; seed++) {
            for (List<String> row : RandomCells.rows(seed, 20, 8)) {
                assertThat(row)
                        .map(Formulas::guarded)
                        .noneMatch(cell -> EVALUATED.matcher(cell).lookingAt());
            }
        }
    }

    @Test
    void tellsExcelItsEncodingAndEndsLinesAsCsvDoes() throws IOException {
        byte[] file = written(List.of());

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF).endsWith('\r', '\n');
    }

    @Test
    void leavesTextsAloneThatNobodyGuarded() {
        assertThat(read("key,title,anchor,text_es,text_en\n'a,-P1D,=x,'' x,'t Is\n".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("'a", "-P1D", "=x", "'' x", "'t Is");
    }

    private static byte[] written(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = CsvRows.begin(out)) {
            writer.add(HEADER);
            for (List<String> row : rows) {
                writer.add(row);
            }
        }
        return out.toByteArray();
    }

    private Sheet read(byte[] file) {
        return sheets.read(file).match(sheet -> sheet, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
