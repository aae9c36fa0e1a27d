package org.vocero.approval.plan.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.plan.Sheet;

/** Reads the rows of a sheet. A cell that is more than a text keeps its row from being read, and says why. */
final class SheetReader {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 500;
    private static final int LAST_ROW = 1_048_576;

    private final Xml xml;
    private final List<String> sharedTexts;
    private final Set<Integer> dateStyles;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean headless;
    private int number;

    private SheetReader(Xml xml, List<String> sharedTexts, Set<Integer> dateStyles) {
        this.xml = xml;
        this.sharedTexts = sharedTexts;
        this.dateStyles = dateStyles;
    }

    /** @throws UnreadableException if it is no sheet, or has too many rows or columns */
    static SheetReader read(Xml part, List<String> sharedTexts, Set<Integer> dateStyles) {
        try (part) {
            SheetReader reader = new SheetReader(part, sharedTexts, dateStyles);
            while (part.next()) {
                if (part.begins("row")) {
                    reader.row();
                }
            }
            return reader;
        } catch (NumberFormatException e) {
            throw UnreadableException.broken(e);
        }
    }

    List<Sheet.Row> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether the row that should be the header cannot be read. */
    boolean isHeadless() {
        return headless;
    }

    private void row() {
        number = xml.attribute("r") == null ? number + 1 : Integer.parseInt(xml.attributeOr("r", ""));
        if (number < 1 || number > LAST_ROW) {
            throw UnreadableException.broken();
        }
        List<String> cells = new ArrayList<>();
        List<Problem> found = new ArrayList<>();
        int place = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                String address = xml.attribute("r");
                place = address == null ? place + 1 : column(address);
                String text = cell(place, found);
                if (!text.isBlank()) {
                    put(cells, place, text);
                }
            }
        }
        keep(cells, found);
    }

    private void keep(List<String> cells, List<Problem> found) {
        if (!found.isEmpty()) {
            headless |= rows.isEmpty();
            problems.addAll(found);
        } else if (!cells.isEmpty()) {
            int width = rows.isEmpty() ? 0 : rows.get(0).cells().size();
            cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
            rows.add(new Sheet.Row(number, cells));
        }
        if (rows.size() > MOST_ROWS) {
            throw new UnreadableException(Problem.of("too-many-rows", MOST_ROWS));
        }
    }

    private void put(List<String> cells, int place, String text) {
        if (place >= MOST_COLUMNS) {
            throw new UnreadableException(
                    Problem.of("too-many-columns", MOST_COLUMNS).inRow(number));
        }
        cells.addAll(Collections.nCopies(Math.max(0, place + 1 - cells.size()), ""));
        cells.set(place, text);
    }

    private String cell(int place, List<Problem> found) {
        String type = xml.attributeOr("t", "n");
        boolean date = dateStyles.contains(Integer.valueOf(xml.attributeOr("s", "0")));
        String text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                found.add(Problem.at(name(place), "formula").inRow(number));
            } else if (xml.begins("is")) {
                text = CellText.read(xml.text("is"));
            } else if (xml.begins("v")) {
                text = value(type, xml.value("v"));
                if (type.equals("n") && date && !text.isEmpty()) {
                    found.add(Problem.at(name(place), "date-as-number").inRow(number));
                }
            }
        }
        return text;
    }

    private String value(String type, String raw) {
        return switch (type) {
            case "s" -> shared(Integer.parseInt(raw.strip()));
            case "b" -> raw.strip().equals("1") ? "true" : "false";
            case "n" -> raw.isBlank() ? "" : number(raw.strip());
            case "str" -> CellText.read(raw);
            default -> raw;
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= sharedTexts.size()) {
            throw UnreadableException.broken();
        }
        return sharedTexts.get(index);
    }

    /** As a person would write it; what a workbook keeps as a number is never more than a double. */
    private static String number(String raw) {
        double value = Double.parseDouble(raw);
        if (!Double.isFinite(value)) {
            throw UnreadableException.broken();
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The header's name for a column; its letters where it has none. */
    private String name(int place) {
        String header = rows.isEmpty() || place >= rows.get(0).cells().size()
                ? ""
                : rows.get(0).cells().get(place).strip();
        return header.isEmpty() ? letters(place) : header;
    }

    private static String letters(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letters(index / 26 - 1) + letters(index % 26);
    }

    /** A cell's column, from 0: its address begins with one to three letters. */
    private static int column(String address) {
        int column = 0;
        int length = 0;
        while (length < address.length() && address.charAt(length) >= 'A' && address.charAt(length) <= 'Z') {
            column = column * 26 + address.charAt(length) - 'A' + 1;
            length++;
            if (length > 3) {
                throw UnreadableException.broken();
            }
        }
        if (length == 0) {
            throw UnreadableException.broken();
        }
        return column - 1;
    }
}
