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
     * A picture, named by its content. What else a platform is told of it is under the seal as well: whoever alters an event could make a
     * picture be refused, or leave it the wrong place.
     *
     * @param digest SHA-256 of the bytes, lower-case hex
     * @param mediaType as in HTTP's Content-Type
     * @param bytes the file's size
     * @param width in pixels, as {@code height}
     */
    public record Picture(String digest, String mediaType, long bytes, int width, int height, String altText) {}
}
