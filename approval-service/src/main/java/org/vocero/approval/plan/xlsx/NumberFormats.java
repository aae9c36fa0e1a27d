package org.vocero.approval.plan.xlsx;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells dates from numbers: a workbook keeps both as numbers. */
final class NumberFormats {

    /** Those that need no definition (ECMA-376 Part 1, 18.8.30, and what East Asian versions add). */
    private static final Pattern BUILT_IN_DATES = Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final Pattern DATE_LETTER = Pattern.compile("[dmyhsDMYHS]");

    private NumberFormats() {}

    static boolean isDate(String id, @Nullable String ownCode) {
        return ownCode == null
                ? BUILT_IN_DATES.matcher(id).matches()
                : DATE_LETTER.matcher(QUOTED.matcher(ownCode).replaceAll("")).find();
    }
}
