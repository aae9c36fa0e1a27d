package org.vocero.approval.plan.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.vocero.approval.plan.RowWriter;

/**
 * Rows as a workbook with one sheet. Every cell is text and stays text when somebody types into it, new rows included: nothing is a
 * formula, and no 1/5 becomes a date.
 */
final class XlsxRows implements RowWriter {

    private static final String TEXT = "@";
    private static final int ROWS_IN_MEMORY = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    XlsxRows(OutputStream out) {
        this.workbook = new Workbook(out, "Vocero", null);
        this.sheet = workbook.newWorksheet("plan");
    }

    @Override
    public void add(List<String> cells) throws IOException {
        if (next == 0) {
            for (int column = 0; column < cells.size(); column++) {
                sheet.style(column).format(TEXT).set();
            }
            sheet.freezePane(0, 1);
        }
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                sheet.inlineString(next, column, CellText.written(cell));
                sheet.style(next, column).format(TEXT).set();
            }
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
