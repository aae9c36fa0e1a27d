package org.vocero.composition;

import com.twitter.twittertext.TwitterTextParser;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Length as X counts it, by twitter-text: most Latin letters 1, most others 2, an emoji 2 however many code points it has, a
 * link 23 however long it is; for those that twitter-text does not know see {@link UnknownLinks}.
 */
final class WeightedLength {

    /** Nothing in it can be a link or an emoji, so each character counts one; twitter-text takes a thousand times as long to say so. */
    private static final Pattern PLAIN = Pattern.compile("[#@]?[\\p{Alnum}À-ÖØ-öø-ɏ,;:!?'\"()«»¿¡‘’“”–—-]+\\.?");

    /** A campaign's links are in most of its texts, and twitter-text takes long for each. */
    private static final Remembered<String, Integer> KNOWN = new Remembered<>(1_000);

    /** What is longer is hardly anything that comes again, and would take the room of what does. */
    private static final int LONGEST_KNOWN = 300;

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
        if (word.length() > LONGEST_KNOWN) {
            return byTwitterText(word);
        }
        Integer known = KNOWN.of(word);
        if (known != null) {
            return known;
        }
        int length = byTwitterText(word);
        KNOWN.put(word, length);
        return length;
    }

    private static int byTwitterText(String word) {
        if (!Words.mayBeSearchedForLinks(word)) {
            return withoutRegardToLinks(word);
        }
        return TwitterTextParser.parseTweet(word).weightedLength
                + UnknownLinks.missing(word, part -> TwitterTextParser.parseTweet(part).weightedLength);
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
}
