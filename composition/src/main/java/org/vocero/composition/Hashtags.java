package org.vocero.composition;

import com.twitter.twittertext.Extractor;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is a hashtag, and when two are the same. Hashtags are written with their leading {@code #}. */
public final class Hashtags {

    /**
     * Accents, but neither the tilde of ñ nor the voicing marks of kana, which make another letter. Only marks that Unicode gives to
     * no script in particular: those of one script are vowels in it.
     */
    private static final Pattern ACCENT =
            Pattern.compile("(?<!n)\\u0303|[\\p{M}&&\\p{IsInherited}&&[^\\u0303\\u3099\\u309A]]");

    private Hashtags() {}

    /** Whether all of a text is one hashtag for twitter-text. */
    public static boolean isHashtag(String text) {
        String written = Normalizer.normalize(text, Normalizer.Form.NFC);
        return written.startsWith("#") && in(written).equals(List.of(written));
    }

    /** Whether a reader takes two hashtags for the same: whatever their case and accents. */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** The hashtags that twitter-text finds in a text, in their order; a full-width number sign is given as {@code #}. */
    public static List<String> in(String text) {
        return new Extractor()
                .extractHashtags(Normalizer.normalize(text, Normalizer.Form.NFC)).stream()
                        .map(hashtag -> "#" + hashtag)
                        .toList();
    }

    /** The form that all hashtags that are the same have in common. */
    static String fold(String hashtag) {
        String lowerCase = Normalizer.normalize(hashtag, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT) // ß is ss
                .toLowerCase(Locale.ROOT);
        return ACCENT.matcher(lowerCase).replaceAll("");
    }
}
