package org.vocero.approval.plan.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.plan.RowWriter;
import org.vocero.approval.plan.Sheet;
import org.vocero.approval.plan.SheetFormat;
import org.vocero.approval.post.Columns;

/** Spreadsheets as CSV. */
@Component
class CsvSheets implements SheetFormat {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_ROWS = 50_000;

    /** Excel's own way to say which separator a file has; it is no row. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=(.)\"?(?:\\r\\n|\\n|\\r)");

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public int longestCell() {
        return MOST_BYTES;
    }

    /** Anything but an archive may be text. */
    @Override
    public boolean recognizes(byte[] file) {
        return file.length < 2 || file[0] != 'P' || file[1] != 'K';
    }

    @Override
    public RowWriter write(OutputStream out) throws IOException {
        return CsvRows.begin(out);
    }

    @Override
    public Outcome<Sheet> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return refused(Problem.of("file-too-large", file.length / 1024, MOST_BYTES / 1024));
        }
        return Decoding.decode(file).map(CsvSheets::read).orElseGet(() -> refused(Problem.of("unknown-encoding")));
    }

    private static Outcome<Sheet> read(String text) {
        if (text.isBlank()) {
            return refused(Problem.of("empty-file"));
        }
        Matcher line = SEPARATOR_LINE.matcher(text);
        return line.find() ? read(text.substring(line.end()), line.group(1).charAt(0)) : read(text, separator(text));
    }

    private static Outcome<Sheet> read(String text, char separator) {
        List<Problem> problems = Quoting.problems(text, separator);
        Set<Integer> unreadable = problems.stream().map(Problem::row).collect(Collectors.toSet());
        List<Sheet.Row> rows = new ArrayList<>();
        int number = 0;
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                number++;
                if (!unreadable.contains(number) && !row.getFields().stream().allMatch(String::isBlank)) {
                    rows.add(new Sheet.Row(
                            number,
                            row.getFields().stream().map(Formulas::plain).toList()));
                }
                if (rows.size() > MOST_ROWS) {
                    return refused(Problem.of("too-many-rows", MOST_ROWS));
                }
            }
        } catch (CsvParseException e) {
            return refused(Problem.of("bad-csv").inRow(number + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("from memory", e);
        }
        return sheet(rows, problems);
    }

    private static Outcome<Sheet> sheet(List<Sheet.Row> rows, List<Problem> problems) {
        boolean headless = rows.isEmpty()
                || problems.stream()
                        .anyMatch(problem -> problem.row() != null
                                && problem.row() < rows.get(0).number());
        if (headless) {
            return Outcome.refused(Refusal.unacceptable(
                    "plan-rejected", problems.isEmpty() ? List.of(Problem.of("empty-file")) : problems));
        }
        return Outcome.done(new Sheet(rows.get(0), rows.subList(1, rows.size()), problems));
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    /** The separator that makes most of the plan's columns out of the first line; a comma if none does. */
    private static char separator(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) -> columns(header, separator))
                        .thenComparing(
                                Comparator.comparingInt(SEPARATORS::indexOf).reversed()))
                .orElseThrow();
    }

    private static long columns(String header, char separator) {
        return Pattern.compile(Pattern.quote(String.valueOf(separator)))
                .splitAsStream(header)
                .map(name -> name.replace('"', ' ').strip())
                .filter(name ->
                        Columns.REQUIRED.contains(name) || Columns.OPTIONAL.contains(name) || Columns.isText(name))
                .count();
    }

    private static Outcome<Sheet> refused(Problem problem) {
        return Outcome.refused(Refusal.unacceptable("plan-rejected", List.of(problem)));
    }
}
