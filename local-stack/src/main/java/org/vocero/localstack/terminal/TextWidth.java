package org.vocero.localstack.terminal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many columns of a terminal a text takes, as terminals with a Unicode font draw it. */
final class TextWidth {

    private static final Pattern CHARACTER_AS_READ = Pattern.compile("\\X");

    /** The blocks of Unicode's East Asian Width "wide", emoji among them, coarsely: pairs of first and last. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F1E6, 0x1F1FF, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
        0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private static final char AS_EMOJI = '\uFE0F';
    private static final String CUT = "…";

    private TextWidth() {}

    static int of(String text) {
        return characters(text).stream().mapToInt(TextWidth::ofCharacter).sum();
    }

    /** The text if it fits, else its beginning and an ellipsis; never half of what is read as one character. */
    static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder beginning = new StringBuilder();
        int left = columns - 1;
        for (String character : characters(text)) {
            left -= ofCharacter(character);
            if (left < 0) {
                break;
            }
            beginning.append(character);
        }
        return beginning.toString().stripTrailing() + CUT;
    }

    private static List<String> characters(String text) {
        return CHARACTER_AS_READ.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What is joined to the first code point takes no column of its own. */
    private static int ofCharacter(String character) {
        int first = character.codePointAt(0);
        if (character.indexOf(AS_EMOJI) > 0 || isWide(first)) {
            return 2;
        }
        return switch (Character.getType(first)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
