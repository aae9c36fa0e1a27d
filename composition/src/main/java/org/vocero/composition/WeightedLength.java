package org.vocero.composition;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Length as X counts it, by twitter-text: most Latin letters 1, most others 2, an emoji 2 however many code points it has, a
 * link 23 however long it is.
 *
 * <p>twitter-text knows the top-level domains of 2020. A younger one counts what it is long but at least 23, which is never
 * less than X will count, so that nothing is approved which X then refuses.
 */
final class WeightedLength {

    private static final int LINK = 23;

    private static final Pattern BEFORE_PROTOCOL = Pattern.compile("(?=https?://)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUNCTUATION_AFTER_LINK = Pattern.compile("[.,;:!?)\\]»”’\"']+$");

    /** Nothing in it can be a link or an emoji, so each character counts one; twitter-text takes a thousand times as long to say so. */
    private static final Pattern PLAIN = Pattern.compile("[#@]?[\\p{Alnum}À-ÖØ-öø-ɏ,;:!?'\"()«»¿¡‘’“”–—-]+\\.?");

    private WeightedLength() {}

    static int of(String text) {
        AtomicInteger sum = new AtomicInteger();
        Words.forEach(text, word -> sum.addAndGet(ofWord(word)));
        return sum.get();
    }

    private static int ofWord(String word) {
        if (word.trim().isEmpty()) {
            return word.length(); // twitter-text takes a blank text for none
        }
        if (PLAIN.matcher(word).matches()) {
            return word.length();
        }
        if (!Words.mayBeSearchedForLinks(word)) {
            return withoutRegardToLinks(word);
        }
        return TwitterTextParser.parseTweet(word).weightedLength + missingFromUnknownLinks(word);
    }

    /** twitter-text looks for links even when asked not to, unless there is neither full stop nor colon. */
    private static int withoutRegardToLinks(String word) {
        String[] parts = word.split("[.:]", -1);
        return parts.length
                - 1
                + Arrays.stream(parts)
                        .mapToInt(part -> TwitterTextParser.parseTweet(part).weightedLength)
                        .sum();
    }

    private static int missingFromUnknownLinks(String word) {
        return BEFORE_PROTOCOL
                .splitAsStream(word)
                .filter(part -> BEFORE_PROTOCOL.matcher(part).lookingAt() && !beginsWithKnownLink(part))
                .map(link -> PUNCTUATION_AFTER_LINK.matcher(link).replaceFirst(""))
                .mapToInt(link -> Math.max(0, LINK - TwitterTextParser.parseTweet(link).weightedLength))
                .sum();
    }

    private static boolean beginsWithKnownLink(String text) {
        List<Extractor.Entity> links = new Extractor().extractURLsWithIndices(text);
        return !links.isEmpty() && links.get(0).getStart() == 0;
    }
}
