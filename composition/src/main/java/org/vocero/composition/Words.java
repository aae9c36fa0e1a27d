package org.vocero.composition;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Cuts a text into words, so that twitter-text's patterns meet only what they can take: on "a.a.a…" they need time that grows
 * with the cube of its length (78 s for 5,000 characters), on a path with many brackets they overflow the stack. No link,
 * hashtag or emoji reaches over white space, so that what is true of the words is true of the text.
 */
final class Words {

    /** Longer than any link that people share; a link in a longer word is taken for ordinary characters. */
    static final int LONGEST = 2_048;

    private static final int MOST_DOTS_IN_A_ROW_OF_LABELS = 12;
    private static final int LONGEST_ROW_OF_LABELS = 253; // the longest domain name, RFC 1035
    private static final int MOST_BRACKETS = 64;

    private Words() {}

    /** Gives each word and each run of white space between them, in their order. */
    static void forEach(String text, Consumer<String> consumer) {
        forEachAt(text, (start, word) -> consumer.accept(word));
    }

    /** As {@link #forEach}, each with its offset in UTF-16 code units. */
    static void forEachAt(String text, BiConsumer<Integer, String> consumer) {
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i)) != isSpace(text.charAt(i - 1))) {
                consumer.accept(start, text.substring(start, i));
                start = i;
            }
        }
    }

    /** Whether twitter-text can look for links in a word in reasonable time and space. */
    static boolean mayBeSearchedForLinks(String word) {
        int brackets = 0;
        int row = 0;
        int dots = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean label = Character.isLetterOrDigit(c) || c >= 0x80 || c == '-' || c == '_';
            row = label || c == '.' ? row + 1 : 0;
            dots = row == 0 ? 0 : dots + (c == '.' ? 1 : 0);
            brackets += c == '(' ? 1 : 0;
            if (dots > MOST_DOTS_IN_A_ROW_OF_LABELS
                    || (row > LONGEST_ROW_OF_LABELS && dots > 0)
                    || brackets > MOST_BRACKETS) {
                return false;
            }
        }
        return word.length() <= LONGEST;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
