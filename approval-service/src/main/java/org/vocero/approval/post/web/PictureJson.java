package org.vocero.approval.post.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.post.Illustration;

/**
 * A picture of a post. An editor sends the first and the last, and may name a file in the place of the digest.
 *
 * @param picture its digest
 * @param bytes the file's size
 * @param altTexts by language
 */
record PictureJson(
        @Nullable String picture,
        @Nullable String mediaType,
        @Nullable Long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Map<String, String> altTexts) {

    static PictureJson of(Illustration illustration) {
        Medium medium = illustration.medium();
        return new PictureJson(
                medium.digest(),
                medium.type().mediaType(),
                medium.bytes(),
                medium.width(),
                medium.height(),
                illustration.altTexts());
    }
}
