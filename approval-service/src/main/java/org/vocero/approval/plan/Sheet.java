package org.vocero.approval.plan;

import java.util.List;
import org.vocero.approval.outcome.Problem;

/**
 * A spreadsheet.
 *
 * @param header the first row; never blank
 * @param rows those with a cell that is not blank
 * @param problems of rows that cannot be read; they are not among {@code rows}
 */
public record Sheet(Row header, List<Row> rows, List<Problem> problems) {

    public Sheet {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * A row.
     *
     * @param number as the spreadsheet counts, from 1, blank rows included and a row with line breaks in it as one
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
