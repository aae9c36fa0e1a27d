package org.vocero.composition;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extended grapheme clusters (UAX #29), as Mastodon and Bluesky count them.
 *
 * <p>A mark that follows a space is counted for itself, and so are the conjuncts that only a later Unicode than this Java's
 * takes for one: a length is never less than what a server counts, so that nothing is approved which it then refuses.
 */
final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    static int of(String text) {
        AtomicInteger sum = new AtomicInteger();
        Words.forEach(text, word -> sum.addAndGet(ofWord(word)));
        return sum.get();
    }

    static int ofWord(String word) {
        Matcher cluster = CLUSTER.matcher(word);
        int count = 0;
        while (cluster.find()) {
            count++;
        }
        return count;
    }
}
