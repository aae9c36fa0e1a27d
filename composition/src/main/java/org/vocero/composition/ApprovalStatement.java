package org.vocero.composition;

import java.util.UUID;

/**
 * What an approval says and its signature covers: this publication of this version may show what has this digest, and
 * nothing else.
 *
 * @param digest as {@link Digest#of} gives it
 */
public record ApprovalStatement(UUID postId, int version, UUID publicationId, String digest) {

    private static final String TAG = "vocero-approval/1";

    /** The bytes to sign and to verify. */
    public byte[] toBytes() {
        return new CanonicalForm(TAG)
                .text(postId.toString())
                .number(version)
                .text(publicationId.toString())
                .text(digest)
                .toBytes();
    }
}
