package org.vocero.composition;

import com.twitter.twittertext.Extractor;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Length as Mastodon counts it (docs.joinmastodon.org, "Posting to your profile", and the server's StatusLengthValidator,
 * looked up in November 2026): grapheme clusters; a link with its protocol 23 however long it is, one without what it is long;
 * of {@code @user@server} only {@code @user}.
 *
 * <p>The server finds links with twitter-text too. Where it could see a mention and we cannot be sure, every character counts.
 */
final class MastodonLength {

    private static final String ANY_LINK = "x".repeat(UnknownLinks.LINK);

    /** Neither in an address nor before another at sign, where the server sees no mention. */
    private static final Pattern REMOTE_MENTION =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_/@.-])(@[A-Za-z0-9_][A-Za-z0-9_.-]*+(?<=[A-Za-z0-9_]))"
                    + "@(?=[A-Za-z0-9-]+\\.)[A-Za-z0-9.-]*[A-Za-z0-9](?![.-]*[@\\p{L}\\p{M}\\p{N}_]|://)");

    private MastodonLength() {}

    static int of(String text) {
        AtomicInteger sum = new AtomicInteger();
        Words.forEach(text, word -> sum.addAndGet(ofWord(word)));
        return sum.get();
    }

    private static int ofWord(String word) {
        if (!Words.mayBeSearchedForLinks(word)) {
            return Graphemes.ofWord(word);
        }
        if (mayHoldLink(word)) {
            return Graphemes.ofWord(withLinksReplaced(word)) + UnknownLinks.missing(word, Graphemes::ofWord);
        }
        return Graphemes.ofWord(
                word.indexOf('@') < 0 ? word : REMOTE_MENTION.matcher(word).replaceAll("$1"));
    }

    private static boolean mayHoldLink(String word) {
        return word.contains("://") && word.toLowerCase(Locale.ROOT).contains("http");
    }

    private static String withLinksReplaced(String word) {
        Extractor extractor = new Extractor();
        extractor.setExtractURLWithoutProtocol(false);
        List<Extractor.Entity> links = extractor.extractURLsWithIndices(word);
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (Extractor.Entity link : links) {
            replaced.append(word, done, link.getStart()).append(ANY_LINK);
            done = link.getEnd();
        }
        return replaced.append(word, done, word.length()).toString();
    }
}
