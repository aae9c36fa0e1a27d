package org.vocero.scheduling.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.When;

/**
 * What will be posted, under the seal of its approval. The scheduler carries it and never reads it.
 *
 * @param rescheduling the proof of the schedule, where that is not the one that was approved; {@code null} where it is
 */
public record Content(
        String body,
        @Nullable String link,
        List<String> campaignHashtags,
        List<String> partnerHashtags,
        boolean thread,
        List<Picture> pictures,
        Seal seal,
        @Nullable Rescheduling rescheduling) {

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

    /**
     * A person moved it.
     *
     * @param approved when it was due by its approval
     */
    public record Rescheduling(When approved, long revision, String signature, String keyId) {}
}
