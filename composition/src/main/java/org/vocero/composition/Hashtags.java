package org.vocero.composition;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.Regex;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is a hashtag, and when two are the same. Hashtags are written with their leading {@code #}. */
public final class Hashtags {

    /** In UTF-16 code units; X and Facebook link no longer ones. */
    private static final int LONGEST = 100;

    /** A letter with marks may be that many code units in NFD for one in NFC. */
    private static final int LONGEST_DECOMPOSED = 4 * LONGEST;

    /**
     * Accents, but neither the tilde of ñ nor the voicing marks of kana, which make another letter. Only marks that Unicode
     * gives to no script in particular: those of one script are vowels in it.
     */
    private static final Pattern ACCENT =
            Pattern.compile("(?<![nN])\\u0303|[\\p{M}&&\\p{IsInherited}&&[^\\u0303\\u3099\\u309A]]");

    private Hashtags() {}

    /** Whether all of a text is one hashtag for twitter-text, and not longer than 100 characters. */
    public static boolean isHashtag(String text) {
        if (text.length() > LONGEST_DECOMPOSED) {
            return false;
        }
        String written = Normalizer.normalize(text, Normalizer.Form.NFC);
        return written.startsWith("#")
                && written.length() <= LONGEST
                && in(written).equals(List.of(written));
    }

    /** Whether a reader takes two hashtags for the same: whatever their case and accents. */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /**
     * The hashtags that twitter-text finds in a text, in their order and as often as they occur; a full-width number sign is
     * given as {@code #}.
     *
     * @param text in NFC
     */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Words.forEach(text, word -> foundIn(word).forEach(hashtag -> found.add("#" + hashtag.name())));
        return found;
    }

    /** The hashtags of one word. */
    static List<Found> foundIn(String word) {
        if (word.indexOf('#') < 0 && word.indexOf('＃') < 0) {
            return List.of();
        }
        return Words.mayBeSearchedForLinks(word) ? foundBesideLinks(word) : withoutRegardToLinks(word);
    }

    /** The Extractor knows no link under a young top-level domain, and takes a fragment of it for a hashtag. */
    private static List<Found> foundBesideLinks(String word) {
        List<Link.Found> links = Link.foundIn(word);
        return new Extractor()
                .extractHashtagsWithIndices(word).stream()
                        .filter(hashtag -> links.stream()
                                .noneMatch(link -> link.start() < hashtag.getEnd() && hashtag.getStart() < link.end()))
                        .map(hashtag -> new Found(hashtag.getStart(), hashtag.getEnd(), hashtag.getValue()))
                        .toList();
    }

    /** As the Extractor does it, except that it drops what is part of a link, for which it would have to look for links. */
    private static List<Found> withoutRegardToLinks(String word) {
        List<Found> found = new ArrayList<>();
        Matcher hashtag = Regex.VALID_HASHTAG.matcher(word);
        Matcher invalidEnd = Regex.INVALID_HASHTAG_MATCH_END.matcher(word);
        while (hashtag.find()) {
            if (!invalidEnd.region(hashtag.end(), word.length()).find()) {
                found.add(new Found(
                        hashtag.start(Regex.VALID_HASHTAG_GROUP_HASH),
                        hashtag.end(Regex.VALID_HASHTAG_GROUP_TAG),
                        hashtag.group(Regex.VALID_HASHTAG_GROUP_TAG)));
            }
        }
        return found;
    }

    /**
     * A hashtag in a word.
     *
     * @param start of its number sign, in UTF-16 code units
     * @param name without the number sign
     */
    record Found(int start, int end, String name) {}

    /** The form that all hashtags that are the same have in common. */
    static String fold(String hashtag) {
        String decomposed = Normalizer.normalize(hashtag, Normalizer.Form.NFKD);
        return ACCENT.matcher(decomposed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT) // first, so that ß is ss
                .toLowerCase(Locale.ROOT);
    }
}
