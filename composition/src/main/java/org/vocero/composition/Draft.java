package org.vocero.composition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A text as it grows, with its lengths and the hashtags that it holds. */
final class Draft {

    private final StringBuilder text;
    private final List<Limit> limits;
    private final int[] lengths;
    private final Map<String, String> hashtagsByFold;
    private boolean inHashtagLine;

    Draft(String body, List<Limit> limits) {
        this.text = new StringBuilder(body);
        this.limits = limits;
        this.lengths = lengthsOf(body);
        this.hashtagsByFold = new LinkedHashMap<>();
        Hashtags.in(body).forEach(hashtag -> hashtagsByFold.putIfAbsent(Hashtags.fold(hashtag), hashtag));
    }

    private Draft(Draft other) {
        this.text = new StringBuilder(other.text);
        this.limits = other.limits;
        this.lengths = other.lengths.clone();
        this.hashtagsByFold = new LinkedHashMap<>(other.hashtagsByFold);
        this.inHashtagLine = other.inHashtagLine;
    }

    /** Paragraphs with blank lines between them; at least one. Nothing is measured again. */
    static Draft of(List<Draft> paragraphs) {
        Draft all = new Draft(paragraphs.get(0));
        paragraphs.subList(1, paragraphs.size()).forEach(all::addParagraph);
        return all;
    }

    private void addParagraph(Draft paragraph) {
        append("\n\n", "");
        text.append(paragraph.text);
        Arrays.setAll(lengths, i -> lengths[i] + paragraph.lengths[i]);
        paragraph.hashtagsByFold.forEach(hashtagsByFold::putIfAbsent);
    }

    /** Another one, with those of the hashtags that its text does not hold. */
    Draft with(List<String> hashtags) {
        Draft tagged = new Draft(this);
        hashtags.forEach(tagged::addHashtag);
        return tagged;
    }

    void addLine(String line) {
        append("\n", line);
    }

    /** Adds a hashtag, unless the text holds it already. */
    void addHashtag(String hashtag) {
        if (!holds(hashtag)) {
            append(inHashtagLine ? " " : "\n", hashtag);
            inHashtagLine = true;
            hashtagsByFold.put(Hashtags.fold(hashtag), hashtag);
        }
    }

    /**
     * Adds hashtags up to the first that does not fit: their order is their partners' precedence, and a short one does not
     * overtake a long one.
     *
     * @return those that are left out, each once
     */
    List<String> addWhileTheyFit(List<String> hashtags) {
        Map<String, String> omitted = new LinkedHashMap<>();
        for (String hashtag : hashtags) {
            if (omitted.isEmpty() && fitsWith(" ", hashtag)) {
                addHashtag(hashtag);
            } else if (!holds(hashtag)) {
                omitted.putIfAbsent(Hashtags.fold(hashtag), hashtag);
            }
        }
        return List.copyOf(omitted.values());
    }

    String text() {
        return text.toString();
    }

    /** How long it is by each of the channel's limits, in their order. */
    List<Extent> extents() {
        return IntStream.range(0, limits.size())
                .mapToObj(i -> new Extent(
                        limits.get(i).unit(), lengths[i], limits.get(i).most()))
                .toList();
    }

    boolean fits() {
        return extents().stream().allMatch(extent -> extent.excess() == 0);
    }

    /** The hashtags that the text holds, in their order, each once. */
    List<String> hashtags() {
        return List.copyOf(hashtagsByFold.values());
    }

    boolean holds(String hashtag) {
        return hashtagsByFold.containsKey(Hashtags.fold(hashtag));
    }

    boolean fitsWithLine(String line) {
        return fitsWith("\n", line);
    }

    private boolean fitsWith(String separator, String word) {
        int[] added = lengthsOf(separator + word);
        return IntStream.range(0, added.length)
                .allMatch(i -> lengths[i] + added[i] <= limits.get(i).most());
    }

    private void append(String separator, String word) {
        text.append(separator).append(word);
        int[] added = lengthsOf(separator + word);
        Arrays.setAll(lengths, i -> lengths[i] + added[i]);
    }

    private int[] lengthsOf(String part) {
        return limits.stream()
                .mapToInt(limit -> limit.measure().applyAsInt(part))
                .toArray();
    }
}
