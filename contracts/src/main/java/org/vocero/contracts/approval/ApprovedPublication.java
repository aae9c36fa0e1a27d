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
        Seal seal) {

    public ApprovedPublication {
        media = List.copyOf(media);
    }
}
