package org.vocero.localstack.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns as wide as their widest cell. */
public final class Table {

    private static final int INDENT = 2;
    private static final int GAP = 2;
    private static final int SHORTEST = 16;

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        add(headings);
    }

    public Table row(String... cells) {
        add(cells);
        return this;
    }

    /** A line break would tear the table, and an escape sequence would speak to the terminal. */
    private void add(String... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> cell.replaceAll("\\p{Cntrl}+", " "))
                .toList());
    }

    /**
     * The lines, headings first, without a blank at their end.
     *
     * <p>Where they would be wider than the terminal, each row's last cell, often an address that somebody copies, stands
     * whole on a line of its own, and the first is shortened as far as it can still be recognised; nothing else is.
     */
    public List<String> lines(int columns) {
        int[] widths = widths();
        if (width(widths) <= columns) {
            return rows.stream().map(row -> line(row, widths)).toList();
        }
        int[] narrow = narrowed(Arrays.copyOf(widths, widths.length - 1), columns);
        return rows.stream().flatMap(row -> twoLines(row, narrow)).toList();
    }

    private int[] widths() {
        return IntStream.range(0, rows.get(0).size())
                .map(i -> rows.stream()
                        .mapToInt(row -> TextWidth.of(row.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static int width(int[] widths) {
        return INDENT + IntStream.of(widths).sum() + GAP * Math.max(0, widths.length - 1);
    }

    private static int[] narrowed(int[] widths, int columns) {
        int tooMuch = width(widths) - columns;
        if (tooMuch > 0) {
            widths[0] = Math.min(widths[0], Math.max(SHORTEST, widths[0] - tooMuch));
        }
        return widths;
    }

    private static Stream<String> twoLines(List<String> row, int[] widths) {
        String last = row.get(widths.length);
        String first = line(row, widths);
        return last.isBlank() ? Stream.of(first) : Stream.of(first, " ".repeat(INDENT + GAP) + last);
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(" ".repeat(INDENT));
        for (int i = 0; i < widths.length; i++) {
            String cell = TextWidth.fit(row.get(i), widths[i]);
            line.append(cell).append(" ".repeat(widths[i] - TextWidth.of(cell) + GAP));
        }
        return line.toString().stripTrailing();
    }
}
