package org.vocero.approval.post;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.outcome.Problem;

/** A manuscript's cells, cleaned, and what is found wrong with them; reading goes on after a problem, so that all are found. */
final class Cells {

    /** White space of every kind: spreadsheets and web pages leave no-break spaces around what people copy. */
    private static final Pattern MARGIN = Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$");

    private static final Pattern SEPARATOR = Pattern.compile("[;,|\\r\\n]");

    /** What spreadsheets put in the place of a formula that failed, in the languages of the Americas. */
    private static final Pattern FAILED_FORMULA = Pattern.compile("#[¿¡]?[\\p{Lu}/0-9]{1,9}[?!]|#N/[ADP]");

    /** A letter lost to a wrong encoding, or two letters in the place of one: UTF-8 that was read as Windows-1252. */
    private static final Pattern BROKEN_LETTER =
            Pattern.compile("\\uFFFD|Ã[\\u00A1-\\u00AA\\u00AC-\\u00BA\\u00BC-\\u00BF]|Â[¿¡ºª]|â€[™œ\\u009D“”¦]");

    private final Manuscript manuscript;
    private final Set<Problem> problems = new LinkedHashSet<>();

    Cells(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    Set<String> columns() {
        return manuscript.cells().keySet();
    }

    /** In NFC and without margins; empty if there is no such cell. */
    String text(String column) {
        String raw = manuscript.cells().getOrDefault(column, "");
        String text = Normalizer.normalize(
                MARGIN.matcher(raw).replaceAll("").replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        if (FAILED_FORMULA.matcher(text).matches()) {
            problem(column, "failed-formula", text);
            return "";
        }
        if (BROKEN_LETTER.matcher(text).find()) {
            problem(column, "broken-letters");
        }
        return text;
    }

    @Nullable String optional(String column, int limit) {
        String text = text(column);
        if (text.length() > limit) {
            problem(column, "over-limit", text.length(), limit);
        }
        return text.isEmpty() ? null : text;
    }

    String required(String column, int limit) {
        String text = optional(column, limit);
        if (text == null) {
            problem(column, "missing");
        }
        return text == null ? "" : text;
    }

    /** The value of a cell, or {@code null} if it is empty or, with a problem, not what it should be. */
    <T> @Nullable T parsed(String column, Function<String, Optional<T>> parser, String code) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            problem(column, code, text);
        }
        return value.orElse(null);
    }

    List<String> list(String column) {
        List<String> items = new ArrayList<>();
        for (String item : SEPARATOR.split(text(column), -1)) {
            String text = MARGIN.matcher(item).replaceAll("");
            if (!text.isEmpty()) {
                items.add(text);
            }
        }
        return items;
    }

    void problem(String column, String code, Object... arguments) {
        problems.add(Problem.at(column, code, arguments));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
