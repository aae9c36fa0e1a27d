package org.vocero.approval.plan.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What XML cannot say a workbook says as {@code _x0001_} (ECMA-376 Part 1, 22.9.2.19), and so it has to say {@code _x0041_} itself. */
final class CellText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private CellText() {}

    static String written(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    static String read(String raw) {
        return ESCAPE.matcher(raw)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
