package org.vocero.approval.plan.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: CSV cannot say that a cell is text. What begins like a formula gets an
 * apostrophe before it, and so does what already has one there; so taking one away gives back every text as it was.
 */
final class Formulas {

    /** With the wide signs that spreadsheets take for the narrow ones. */
    private static final String SIGN = "[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*" + SIGN);
    private static final Pattern GUARDED = Pattern.compile("'+" + SIGN);

    private Formulas() {}

    /** The text as no spreadsheet evaluates it. */
    static String guarded(String text) {
        return LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was guarded; any other as it is. */
    static String plain(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
