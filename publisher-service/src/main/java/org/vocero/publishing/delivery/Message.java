package org.vocero.publishing.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what an account is to show: the only thing a channel is ever given.
 *
 * @param attachedLink the link beside the text, where the channel takes it so
 * @param fingerprint the approved digest of all this
 */
public record Message(
        String text, @Nullable String attachedLink, List<Publication.Picture> pictures, String fingerprint) {

    public Message {
        pictures = List.copyOf(pictures);
    }
}
