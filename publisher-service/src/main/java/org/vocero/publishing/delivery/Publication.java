package org.vocero.publishing.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.When;

/**
 * One version's variant on one account, as a due event brought it.
 *
 * @param id stable across versions
 * @param notAfter from this instant on it is too late to post
 * @param when what {@code dueAt} and {@code notAfter} follow from: as it was approved, unless a person moved it since
 * @param anchorDate the date of the anchor that it follows; {@code null} where it has a date of its own
 * @param seal what proves that exactly this was approved
 * @param rescheduling what proves that it was moved; {@code null} where it was not
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
        When when,
        @Nullable AnchorDate anchorDate,
        Seal seal,
        @Nullable Rescheduling rescheduling) {

    /** As it was approved. */
    public Publication(
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
            When when,
            @Nullable AnchorDate anchorDate,
            Seal seal) {
        this(
                id,
                postId,
                version,
                campaign,
                account,
                channel,
                language,
                content,
                dueAt,
                notAfter,
                when,
                anchorDate,
                seal,
                null);
    }

    /**
     * What the author wrote, before composition.
     *
     * @param thread whether several posts may say it where one is too short
     */
    public record Content(
            String body,
            @Nullable String link,
            List<String> campaignHashtags,
            List<String> partnerHashtags,
            boolean thread,
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
     * @param mediaType what they are, as in HTTP's Content-Type
     * @param bytes how many they are
     * @param width in pixels, as it is seen
     * @param height in pixels, as it is seen
     */
    public record Picture(String digest, String mediaType, long bytes, int width, int height, String altText) {}

    /**
     * The date of an anchor, as a person set it.
     *
     * @param revision grows with each change of the anchor
     * @param signature Base64
     */
    public record AnchorDate(LocalDate date, long revision, String signature, String keyId) {}

    /**
     * The approval's proof.
     *
     * @param digest of what will be shown, lower-case hex
     * @param signature Base64
     */
    public record Seal(String digest, String signature, String keyId) {}

    /**
     * The proof that a person moved it.
     *
     * @param approved when it was due by its approval
     * @param revision from 1; grows each time that this version is moved
     * @param signature Base64
     */
    public record Rescheduling(When approved, long revision, String signature, String keyId) {}

    /** How often this version was moved. */
    public long revision() {
        return rescheduling == null ? 0 : rescheduling.revision();
    }

    /** When it was due by its approval. */
    public When approved() {
        return rescheduling == null ? when : rescheduling.approved();
    }

    /** Names this version of it, or of its thread's posts the one with this index, in every attempt alike. */
    public String idempotencyKey(int element) {
        return element == 0 ? id + "/" + version : id + "/" + version + "/" + element;
    }

    /** Whether it is too late to post. */
    public boolean isTooLateAt(Instant now) {
        return !now.isBefore(notAfter);
    }
}
