package org.vocero.composition;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What is a link, and whether a text shows it. */
final class Link {

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,62}[\\p{L}\\p{M}\\p{N}])?";
    private static final String TOP_LEVEL_DOMAIN = "\\p{L}[\\p{L}\\p{M}\\p{N}-]{1,62}";
    private static final Pattern ABSOLUTE = Pattern.compile(
            "https?://(?:" + LABEL + "\\.){1,10}" + TOP_LEVEL_DOMAIN
                    + "(?::\\d{1,5})?(?:[/?#][^\\p{Z}\\p{C}<>\"\\\\^`{|}]*)?",
            Pattern.CASE_INSENSITIVE);

    private static final String CLOSING = ".,;:!?)]»”’\"'";

    private Link() {}

    static boolean isValid(String link) {
        return link.length() <= 2 * Words.LONGEST && isWritten(Normalizer.normalize(link, Normalizer.Form.NFC));
    }

    private static boolean isWritten(String link) {
        return link.length() <= Words.LONGEST && ABSOLUTE.matcher(link).matches();
    }

    /** Whether a text holds the whole link as a word of its own, and not only as a part of a longer one. */
    static boolean isIn(String text, String link) {
        for (int at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            if (begins && endsAt(text, at + link.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAt(String text, int end) {
        int i = end;
        while (i < text.length() && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i == text.length() || Character.isWhitespace(text.charAt(i));
    }
}
