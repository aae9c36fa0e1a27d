package org.vocero.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what one account will show; the {@link Digest} is taken over this and nothing else.
 *
 * @param text the composed text, hashtags included
 * @param link the link that is attached beside the text; {@code null} where it is part of the text or there is none
 */
public record Shown(
        String channel,
        String account,
        String language,
        String text,
        @Nullable String link,
        List<Picture> pictures) {

    public Shown {
        pictures = List.copyOf(pictures);
    }

    /** What an account shows of a composed text. */
    public static Shown of(
            String channel, String account, String language, Composition.Composed composed, List<Picture> pictures) {
        return new Shown(channel, account, language, composed.text(), composed.attachedLink(), pictures);
    }

    /**
     * A picture, named by its content.
     *
     * @param digest SHA-256 of the bytes, lower-case hex
     */
    public record Picture(String digest, String altText) {}
}
