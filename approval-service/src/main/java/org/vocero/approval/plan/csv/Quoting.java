package org.vocero.approval.plan.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.vocero.approval.outcome.Problem;

/**
 * Finds quotes that do not close, or close before the end of their cell. A CSV reader takes everything up to the next quote into
 * the cell then, other rows included: the plan would look sound and say something else.
 */
final class Quoting {

    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final char separator;
    private final TreeMap<Integer, Problem> byRow = new TreeMap<>();
    private Place place = Place.CELL_START;
    private int row = 1;

    private Quoting(char separator) {
        this.separator = separator;
    }

    /** The first problem of each row that has one. */
    static List<Problem> problems(String text, char separator) {
        Quoting quoting = new Quoting(separator);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean endsPair = i > 0 && text.charAt(i - 1) == '\r';
            boolean breaksLine = character == '\r' || (character == '\n' && !endsPair);
            quoting.next(character, breaksLine);
        }
        if (quoting.place == Place.QUOTED) {
            quoting.note("unclosed-quote");
        }
        return new ArrayList<>(quoting.byRow.values());
    }

    private void next(char character, boolean breaksLine) {
        switch (place) {
            case QUOTED -> place = character == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
            case AFTER_QUOTE -> {
                if (character == '"') {
                    place = Place.QUOTED;
                } else {
                    if (character != separator && character != '\n' && character != '\r') {
                        note("text-after-quote");
                    }
                    outside(character, breaksLine);
                }
            }
            case CELL_START -> {
                if (character == '"') {
                    place = Place.QUOTED;
                } else {
                    outside(character, breaksLine);
                }
            }
            case PLAIN -> outside(character, breaksLine);
        }
    }

    private void outside(char character, boolean breaksLine) {
        if (breaksLine) {
            row++;
        }
        place = character == separator || character == '\n' || character == '\r' ? Place.CELL_START : Place.PLAIN;
    }

    private void note(String code) {
        byRow.putIfAbsent(row, Problem.of(code).inRow(row));
    }
}
