package org.vocero.approval.plan.xlsx;

import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.plan.RowWriter;
import org.vocero.approval.plan.Sheet;
import org.vocero.approval.plan.SheetFormat;

/** Spreadsheets as Office Open XML. */
@Component
class XlsxSheets implements SheetFormat {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /** What Excel takes (Microsoft, "Excel specifications and limits"). */
    private static final int LONGEST_CELL = 32_767;

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public int longestCell() {
        return LONGEST_CELL;
    }

    @Override
    public boolean recognizes(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    @Override
    public RowWriter write(OutputStream out) {
        return new XlsxRows(out);
    }

    @Override
    public Outcome<Sheet> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return refused(List.of(Problem.of("file-too-large", file.length / 1024, MOST_BYTES / 1024)));
        }
        try {
            return read(Workbook.of(file));
        } catch (UnreadableException e) {
            return refused(List.of(e.problem()));
        }
    }

    private static Outcome<Sheet> read(Workbook workbook) {
        SheetReader sheet = workbook.firstSheet();
        List<Sheet.Row> rows = sheet.rows();
        List<Problem> problems = sheet.problems();
        if (rows.isEmpty() || sheet.isHeadless()) {
            return refused(problems.isEmpty() ? List.of(Problem.of("empty-file")) : problems);
        }
        return Outcome.done(new Sheet(rows.get(0), rows.subList(1, rows.size()), problems));
    }

    private static Outcome<Sheet> refused(List<Problem> problems) {
        return Outcome.refused(Refusal.unacceptable("plan-rejected", problems));
    }
}
