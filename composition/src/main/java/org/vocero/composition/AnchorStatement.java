package org.vocero.composition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person says who dates an anchor, and the signature covers: on which day this one of its occurrences is.
 *
 * @param date {@code null} while the event is not dated
 * @param revision grows by one with each change of the anchor
 */
public record AnchorStatement(
        String campaign, Occurrence occurrence, @Nullable LocalDate date, long revision) {

    private static final String TAG = "vocero-anchor/1";

    /** The bytes to sign and to verify. */
    public byte[] toBytes() {
        CanonicalForm form = new CanonicalForm(TAG).text(campaign);
        return occurrence
                .writeTo(form)
                .optionalText(date == null ? null : date.toString())
                .text(Long.toString(revision))
                .toBytes();
    }
}
