package org.vocero.scheduling.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What will be posted, under the seal of its approval. The scheduler carries it and never reads it. */
public record Content(
        String body,
        @Nullable String link,
        List<String> campaignHashtags,
        List<String> partnerHashtags,
        boolean thread,
        List<Picture> pictures,
        Seal seal) {

    public Content {
        campaignHashtags = List.copyOf(campaignHashtags);
        partnerHashtags = List.copyOf(partnerHashtags);
        pictures = List.copyOf(pictures);
    }

    /**
     * A picture, named by the SHA-256 of its bytes.
     *
     * @param bytes how many these are
     */
    public record Picture(String digest, String mediaType, long bytes, int width, int height, String altText) {}

    /** Binds the approval to exactly what the account will show. */
    public record Seal(String digest, String signature, String keyId) {}
}
