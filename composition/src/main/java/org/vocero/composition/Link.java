package org.vocero.composition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is a link, and whether a text shows it. */
final class Link {

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,62}[\\p{L}\\p{M}\\p{N}])?";
    private static final String TOP_LEVEL_DOMAIN = "\\p{L}[\\p{L}\\p{M}\\p{N}-]{1,62}";
    private static final Pattern ABSOLUTE = Pattern.compile(
            "https?://(?:" + LABEL + "\\.){1,10}" + TOP_LEVEL_DOMAIN
                    + "(?::\\d{1,5})?(?:[/?#][^\\p{Z}\\p{C}<>\"\\\\^`{|}]*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROTOCOL =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])https?://", Pattern.CASE_INSENSITIVE);

    private static final String CLOSING = ".,;:!?)]»”’\"'";

    private Link() {}

    static boolean isValid(String link) {
        return link.length() <= 2 * Words.LONGEST && isWritten(Normalizer.normalize(link, Normalizer.Form.NFC));
    }

    private static boolean isWritten(String link) {
        return link.length() <= Words.LONGEST && ABSOLUTE.matcher(link).matches();
    }

    /** The links in a word, in their order; for a word in which {@link Words#mayBeSearchedForLinks} allows to look for them. */
    static List<Found> foundIn(String word) {
        List<Found> found = new ArrayList<>();
        Matcher protocol = PROTOCOL.matcher(word);
        int from = 0;
        while (protocol.find(from)) {
            int end = protocol.start()
                    + atStartOf(word.substring(protocol.start())).length();
            if (end > protocol.start()) {
                found.add(new Found(protocol.start(), end));
            }
            from = Math.max(protocol.end(), end);
        }
        return found;
    }

    /** Where a link is in a word, in UTF-16 code units. */
    record Found(int start, int end) {}

    /**
     * The link that a text begins with, without the punctuation after it; empty if it begins with none, or if what follows
     * would make a browser read another address than a person.
     */
    private static String atStartOf(String text) {
        Matcher link = ABSOLUTE.matcher(text);
        if (!link.lookingAt() || isTorn(text, link.end())) {
            return "";
        }
        String written = withoutPunctuation(link.group());
        return written.length() <= Words.LONGEST ? written : "";
    }

    /** In the middle of a host or before the at sign of a user's name. */
    private static boolean isTorn(String text, int end) {
        return end < text.length() && (text.charAt(end) == '@' || text.charAt(end) == '_' || text.charAt(end) == '-');
    }

    /** A bracket is the link's own if it was opened within it. */
    private static String withoutPunctuation(String link) {
        int end = link.length();
        while (CLOSING.indexOf(link.charAt(end - 1)) >= 0 && !closesItsOwn(link.substring(0, end))) {
            end--;
        }
        return link.substring(0, end);
    }

    private static boolean closesItsOwn(String link) {
        char last = link.charAt(link.length() - 1);
        return (last == ')' && count(link, '(') >= count(link, ')'))
                || (last == ']' && count(link, '[') >= count(link, ']'));
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
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
