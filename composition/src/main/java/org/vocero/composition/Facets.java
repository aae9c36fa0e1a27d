package org.vocero.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vocero.composition.Facet.Kind;

/**
 * Finds what Bluesky is to show as links: its servers find nothing by themselves, a post says where its links are.
 *
 * <p>Only an address that is written with its protocol is a link, so that no slip of the pen ("fin.El") leads to a site that
 * nobody approved. Hashtags are those that the composition counts on every channel ({@link Hashtags#in}), not longer than
 * Bluesky's limits (atproto's lexicon app.bsky.richtext.facet, 2026-11). A handle has the form that atproto gives it ("Handle",
 * atproto.com/specs, 2026-11).
 */
public final class Facets {

    /** In grapheme clusters, and in bytes. */
    private static final int LONGEST_TAG = 64;

    private static final int LONGEST_TAG_IN_BYTES = 640;
    private static final int LONGEST_HANDLE = 253;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_/@.#$&=+-])@((?:" + LABEL
            + "\\.){1,126}[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(?![.-]*[\\p{L}\\p{M}\\p{N}_@])");

    private Facets() {}

    /**
     * The facets of a text in the order of their bytes; none reaches into another. Total: every text has an answer.
     *
     * @param text in NFC, as it is sent
     */
    public static List<Facet> of(String text) {
        List<Range> ranges = new ArrayList<>();
        Words.forEachAt(text, (start, word) -> inWord(word).forEach(range -> ranges.add(range.movedBy(start))));
        return inBytes(text, ranges);
    }

    /** In a word longer than any link, handle or hashtag, nobody looks for one. */
    private static List<Range> inWord(String word) {
        List<Range> found = new ArrayList<>();
        if (Words.mayBeSearchedForLinks(word)) {
            addLinks(word, found);
            addMentions(word, found);
        }
        addHashtags(word, found);
        found.sort(Comparator.comparingInt(Range::start));
        return found;
    }

    private static void addLinks(String word, List<Range> found) {
        for (Link.Found link : Link.foundIn(word)) {
            found.add(new Range(link.start(), link.end(), Kind.LINK, word.substring(link.start(), link.end())));
        }
    }

    private static void addMentions(String word, List<Range> found) {
        List<Range> taken = List.copyOf(found);
        Matcher mention = MENTION.matcher(word);
        while (mention.find()) {
            if (mention.group(1).length() <= LONGEST_HANDLE) {
                addBeside(taken, new Range(mention.start(), mention.end(), Kind.MENTION, mention.group(1)), found);
            }
        }
    }

    private static void addHashtags(String word, List<Range> found) {
        List<Range> taken = List.copyOf(found);
        for (Hashtags.Found hashtag : Hashtags.foundIn(word)) {
            if (Graphemes.ofWord(hashtag.name()) <= LONGEST_TAG
                    && Utf8.length(hashtag.name()) <= LONGEST_TAG_IN_BYTES) {
                addBeside(taken, new Range(hashtag.start(), hashtag.end(), Kind.HASHTAG, hashtag.name()), found);
            }
        }
    }

    /** A link keeps what could also be a mention, and both what could also be a hashtag. */
    private static void addBeside(List<Range> taken, Range range, List<Range> found) {
        if (taken.stream().noneMatch(range::overlaps)) {
            found.add(range);
        }
    }

    private static List<Facet> inBytes(String text, List<Range> ranges) {
        List<Facet> facets = new ArrayList<>();
        int done = 0;
        int bytes = 0;
        for (Range range : ranges) {
            int start = bytes + Utf8.length(text.substring(done, range.start()));
            int end = start + Utf8.length(text.substring(range.start(), range.end()));
            facets.add(new Facet(start, end, range.kind(), range.value()));
            done = range.end();
            bytes = end;
        }
        return List.copyOf(facets);
    }

    /** In UTF-16 code units. */
    private record Range(int start, int end, Kind kind, String value) {

        Range movedBy(int offset) {
            return new Range(start + offset, end + offset, kind, value);
        }

        boolean overlaps(Range other) {
            return start < other.end && other.start < end;
        }
    }
}
