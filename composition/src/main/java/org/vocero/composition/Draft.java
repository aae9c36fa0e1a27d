package org.vocero.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A text as it grows, with its length and the hashtags that it holds. */
final class Draft {

    private final StringBuilder text;
    private final ToIntFunction<String> measure;
    private final Map<String, String> hashtagsByFold = new LinkedHashMap<>();
    private int length;
    private boolean inHashtagLine;

    Draft(String body, ToIntFunction<String> measure) {
        this.text = new StringBuilder(body);
        this.measure = measure;
        this.length = measure.applyAsInt(body);
        Hashtags.in(body).forEach(hashtag -> hashtagsByFold.putIfAbsent(Hashtags.fold(hashtag), hashtag));
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
    List<String> addWhileTheyFit(List<String> hashtags, int limit) {
        Map<String, String> omitted = new LinkedHashMap<>();
        for (String hashtag : hashtags) {
            if (omitted.isEmpty() && lengthWith(hashtag) <= limit) {
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

    int length() {
        return length;
    }

    /** The hashtags that the text holds, in their order, each once. */
    List<String> hashtags() {
        return List.copyOf(hashtagsByFold.values());
    }

    private boolean holds(String hashtag) {
        return hashtagsByFold.containsKey(Hashtags.fold(hashtag));
    }

    private int lengthWith(String hashtag) {
        return length + measure.applyAsInt(" ") + measure.applyAsInt(hashtag);
    }

    private void append(String separator, String word) {
        text.append(separator).append(word);
        length += measure.applyAsInt(separator) + measure.applyAsInt(word);
    }
}
