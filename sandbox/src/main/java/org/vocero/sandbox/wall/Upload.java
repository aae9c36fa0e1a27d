package org.vocero.sandbox.wall;

import java.time.Instant;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.media.PictureKind;

/**
 * A picture that an account uploaded, to attach it to a post.
 *
 * @param digest of its bytes in the media store
 * @param alt empty until one is given
 * @param attached whether a post has it; a platform attaches an upload once
 */
public record Upload(
        String id,
        String account,
        String digest,
        PictureKind kind,
        long size,
        String alt,
        Instant at,
        boolean attached) {

    public Picture asPicture() {
        return new Picture(id, digest, kind, size, alt);
    }

    Upload describedAs(String text) {
        return new Upload(id, account, digest, kind, size, text, at, attached);
    }

    Upload asAttached() {
        return new Upload(id, account, digest, kind, size, alt, at, true);
    }
}
