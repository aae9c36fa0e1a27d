package org.vocero.composition;

import com.twitter.twittertext.Extractor;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Links under a top-level domain younger than twitter-text, which knows those of 2020. Such a link counts what it is long but
 * at least what a link counts, which is never less than the platform will count, so that nothing is approved which it then
 * refuses.
 */
final class UnknownLinks {

    /** What X and Mastodon count a link, however long it is. */
    static final int LINK = 23;

    private static final Pattern BEFORE_PROTOCOL = Pattern.compile("(?=https?://)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUNCTUATION_AFTER_LINK = Pattern.compile("[.,;:!?)\\]»”’\"']+$");

    private UnknownLinks() {}

    /** What is missing from the length of a word in which unknown links were counted as ordinary characters. */
    static int missing(String word, ToIntFunction<String> length) {
        return BEFORE_PROTOCOL
                .splitAsStream(word)
                .filter(part -> BEFORE_PROTOCOL.matcher(part).lookingAt() && !beginsWithKnownLink(part))
                .map(link -> PUNCTUATION_AFTER_LINK.matcher(link).replaceFirst(""))
                .mapToInt(link -> Math.max(0, LINK - length.applyAsInt(link)))
                .sum();
    }

    private static boolean beginsWithKnownLink(String text) {
        List<Extractor.Entity> links = new Extractor().extractURLsWithIndices(text);
        return !links.isEmpty() && links.get(0).getStart() == 0;
    }
}
