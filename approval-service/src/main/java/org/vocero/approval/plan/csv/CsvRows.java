package org.vocero.approval.plan.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vocero.approval.plan.RowWriter;

/** Rows as CSV after RFC 4180, in UTF-8 with the byte order mark without which Excel breaks every letter beyond ASCII. */
final class CsvRows implements RowWriter {

    private final CsvWriter csv;

    private CsvRows(CsvWriter csv) {
        this.csv = csv;
    }

    static CsvRows begin(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        return new CsvRows(CsvWriter.builder().build(text));
    }

    @Override
    public void add(List<String> cells) {
        csv.writeRecord(cells.stream().map(Formulas::guarded).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
