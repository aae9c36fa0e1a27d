package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version's variant on one account, as a due event brought it.
 *
 * @param id stable across versions
 * @param notAfter from this instant on it is too late to post
 * @param seal what proves that exactly this was approved
 */
public record Publication(
        UUID id,
        UUID postId,
        int version,
        String campaign,
        String account,
        String channel,
        String language,
        Content content,
        Instant dueAt,
        Instant notAfter,
        Seal seal) {

    /** What the author wrote, before composition. */
    public record Content(
            String body,
            @Nullable String link,
            List<String> campaignHashtags,
            List<String> partnerHashtags,
            List<Picture> pictures) {

        public Content {
            campaignHashtags = List.copyOf(campaignHashtags);
            partnerHashtags = List.copyOf(partnerHashtags);
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * A picture, named by its content.
     *
     * @param digest SHA-256 of the bytes, lower-case hex
     */
    public record Picture(String digest, String altText) {}

    /**
     * The approval's proof.
     *
     * @param digest of what will be shown, lower-case hex
     * @param signature Base64
     */
    public record Seal(String digest, String signature, String keyId) {}

    /** Whether it is too late to post. */
    public boolean isTooLateAt(Instant now) {
        return !now.isBefore(notAfter);
    }
}
