package org.vocero.approval.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Manuscript;

/**
 * Which cell of a row is what.
 *
 * @param width in cells, without blank ones at the end
 * @param isSound whether rows can be told apart and read in full; an unknown column leaves it sound
 */
record Header(Map<String, Integer> places, int width, boolean isSound, Set<String> missing, List<Problem> problems) {

    static Header of(Sheet.Row row, List<String> languages) {
        List<String> texts = languages.stream().map(Columns::text).toList();
        List<String> pictures = Columns.pictures(languages);
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        boolean sound = true;
        for (int i = 0; i < width(row); i++) {
            String name = row.cells().get(i).strip().toLowerCase(Locale.ROOT);
            if (!isKnown(name, texts) && !pictures.contains(name)) {
                problems.add(Problem.at(name.isEmpty() ? letters(i) : name, "unknown-column"));
            } else if (places.putIfAbsent(name, i) != null) {
                problems.add(Problem.at(name, "duplicate-column"));
                sound = false;
            }
        }
        Set<String> missing = new TreeSet<>(Columns.REQUIRED);
        missing.removeAll(places.keySet());
        missing.forEach(name -> problems.add(Problem.at(name, "missing-column")));
        if (texts.stream().noneMatch(places::containsKey)) {
            problems.add(Problem.at(String.join(", ", texts), "missing-text-column"));
            sound = false;
        }
        return new Header(
                places,
                width(row),
                sound && missing.isEmpty(),
                missing,
                problems.stream().map(problem -> problem.inRow(row.number())).toList());
    }

    /** A row's cells by their columns. */
    Manuscript manuscript(Sheet.Row row) {
        Map<String, String> cells = new HashMap<>();
        places.forEach((column, place) -> {
            if (place < row.cells().size()) {
                cells.put(column, row.cells().get(place));
            }
        });
        return new Manuscript(cells);
    }

    String key(Sheet.Row row) {
        Integer place = places.get(Columns.KEY);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }

    /** Cells of a row, without blank ones beyond the header: spreadsheets write more of them than there are columns. */
    int width(Sheet.Row row, int atLeast) {
        int width = row.cells().size();
        while (width > atLeast && row.cells().get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static int width(Sheet.Row row) {
        int width = row.cells().size();
        while (width > 0 && row.cells().get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static boolean isKnown(String name, List<String> texts) {
        return Columns.REQUIRED.contains(name) || Columns.OPTIONAL.contains(name) || texts.contains(name);
    }

    /** A column's name where it has no other: A, B, … Z, AA. */
    private static String letters(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letters(index / 26 - 1) + letters(index % 26);
    }
}
