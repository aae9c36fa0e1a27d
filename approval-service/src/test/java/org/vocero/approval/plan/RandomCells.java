package org.vocero.approval.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of cells with everything in them that a file format may stumble over. */
public final class RandomCells {

    private static final List<String> PIECES = List.of(
            "",
            "a",
            "ñ",
            "¿",
            "👩🏽‍🚒",
            "\n",
            "\n\n",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "'",
            "=",
            "+",
            "-",
            "@",
            "＝",
            "＠",
            "sep=;",
            "_x0041_",
            "_x005F_",
            "\u0001",
            "\u001F",
            "\uFFFE",
            "<b>",
            "&amp;",
            "]]>",
            "1/5",
            "007",
            "0.1",
            "TRUE",
            "#NAME?",
            "=1+1",
            "'=1",
            "P-2D",
            "\u2028",
            "\u202E",
            "é",
            "e\u0301",
            "\uFEFF",
            "https://www.oas.org/es?a=1&b=2",
            "$1",
            "\\");

    private RandomCells() {}

    /**
     * The same rows for the same seed; no row is blank, and no cell begins or ends with white space.
     *
     * @param width of each row
     */
    public static List<List<String>> rows(long seed, int count, int width) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>(List.of("k" + i));
            while (cells.size() < width) {
                cells.add(cell(random));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            cell.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return cell.toString().strip();
    }
}
