package org.vocero.composition;

import java.util.UUID;

/**
 * What a person says who moves an approved publication, and the signature covers: this publication of this version, showing what has this
 * digest, is due at this time and no longer when its approval said. Its text needs no new approval, so nothing of it can change here.
 *
 * @param digest that the approval was given to
 * @param when it is due now
 * @param revision from 1; grows by one each time this version's publication is moved
 */
public record ScheduleStatement(
        UUID postId, int version, UUID publicationId, String campaign, String digest, When when, long revision) {

    private static final String TAG = "vocero-schedule/1";

    /** The bytes to sign and to verify. */
    public byte[] toBytes() {
        CanonicalForm form = new CanonicalForm(TAG)
                .text(postId.toString())
                .number(version)
                .text(publicationId.toString())
                .text(campaign)
                .text(digest);
        return when.writeTo(form).text(Long.toString(revision)).toBytes();
    }
}
