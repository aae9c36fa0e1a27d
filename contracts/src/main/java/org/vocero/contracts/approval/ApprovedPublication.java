package org.vocero.contracts.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version's variant on one account.
 *
 * @param publicationId stable across versions of the post
 * @param language ISO 639-1 code of the variant
 * @param body the variant's text, without link and hashtags, in Unicode NFC
 * @param link absolute http(s) URL
 * @param schedule when it is due: what was approved, unless it was moved since
 * @param rescheduling absent where it was never moved
 */
public record ApprovedPublication(
        UUID publicationId,
        String account,
        String channel,
        String language,
        String body,
        @Nullable String link,
        boolean thread,
        List<Medium> media,
        Schedule schedule,
        Seal seal,
        @Nullable Rescheduling rescheduling) {

    public ApprovedPublication {
        media = List.copyOf(media);
    }

    /** A publication as it was approved. */
    public ApprovedPublication(
            UUID publicationId,
            String account,
            String channel,
            String language,
            String body,
            @Nullable String link,
            boolean thread,
            List<Medium> media,
            Schedule schedule,
            Seal seal) {
        this(publicationId, account, channel, language, body, link, thread, media, schedule, seal, null);
    }
}
