package org.vocero.publishing.channel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Whether a post on a platform shows a text of ours. Platforms trim, collapse blanks and complete links with a slash; beyond
 * that a different text is a different post.
 */
public final class SameText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern LAST_SLASH = Pattern.compile("(https?://\\S*?)/(?=\\s|$)");

    private SameText() {}

    public static boolean of(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String spaced = BLANKS.matcher(composed).replaceAll(" ").strip();
        return LAST_SLASH.matcher(spaced).replaceAll("$1");
    }
}
