package org.vocero.approval.outcome;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a person sent, told by a code so that each reads it in their own language.
 *
 * @param row the spreadsheet's row, the header being row 1; {@code null} where there are no rows
 * @param place the column, field or path it is about; {@code null} if it is about the whole row or file
 * @param code names the message
 * @param arguments what the message is about, in the message's order
 */
public record Problem(@Nullable Integer row, @Nullable String place, String code, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem at(String place, String code, Object... arguments) {
        return new Problem(null, place, code, Arrays.asList(arguments));
    }

    public static Problem of(String code, Object... arguments) {
        return new Problem(null, null, code, Arrays.asList(arguments));
    }

    public Problem inRow(int number) {
        return new Problem(number, place, code, arguments);
    }
}
