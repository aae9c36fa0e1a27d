package org.vocero.composition;

import com.twitter.twittertext.TwitterTextParser;

/** Length as X counts it. */
final class WeightedLength {

    private WeightedLength() {}

    static int of(String text) {
        return text.isEmpty() ? 0 : TwitterTextParser.parseTweet(text).weightedLength;
    }
}
