package org.vocero.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what one account will show; the {@link Digest} is taken over this and nothing else.
 *
 * @param elements the post, or the posts of a thread in their order; at least one
 * @param pictures on the first element
 */
public record Shown(String channel, String account, String language, List<Element> elements, List<Picture> pictures) {

    public Shown {
        elements = List.copyOf(elements);
        pictures = List.copyOf(pictures);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("nothing is shown");
        }
    }

    /** What an account shows of a composed text. */
    public static Shown of(
            String channel, String account, String language, Composition.Composed composed, List<Picture> pictures) {
        return new Shown(
                channel,
                account,
                language,
                composed.elements().stream()
                        .map(element -> new Element(element.text(), element.attachedLink()))
                        .toList(),
                pictures);
    }

    /** The post itself, or the one that a thread begins with. */
    public Element first() {
        return elements.get(0);
    }

    /**
     * One post.
     *
     * @param text the composed text, hashtags included
     * @param link the link that is attached beside the text; {@code null} where it is part of the text or there is none
     */
    public record Element(String text, @Nullable String link) {}

    /**
     * A picture, named by its content.
     *
     * @param digest SHA-256 of the bytes, lower-case hex
     */
    public record Picture(String digest, String altText) {}
}
