package org.vocero.composition;

import java.util.UUID;

/**
 * What an approval says and its signature covers: this publication of this version may show what has this digest, at this time, and
 * nothing else. The campaign is part of it because an anchor is known by its campaign and key.
 *
 * @param digest as {@link Digest#of} gives it
 */
public record ApprovalStatement(
        UUID postId, int version, UUID publicationId, String campaign, String digest, When when) {

    private static final String TAG = "vocero-approval/1";

    /** The bytes to sign and to verify. */
    public byte[] toBytes() {
        CanonicalForm form = new CanonicalForm(TAG)
                .text(postId.toString())
                .number(version)
                .text(publicationId.toString())
                .text(campaign)
                .text(digest);
        return when.writeTo(form).toBytes();
    }
}
