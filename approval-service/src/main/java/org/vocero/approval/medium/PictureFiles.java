package org.vocero.approval.medium;

import java.util.Optional;
import org.vocero.composition.Picture;

/** Looks into files. */
@FunctionalInterface
public interface PictureFiles {

    /** What a file is; empty for what is no JPEG, PNG, GIF or WebP from its first byte to its last. */
    Optional<Look> look(byte[] file);

    /**
     * What a picture's file says of itself. None of it needs the picture to be unpacked.
     *
     * @param width in pixels, with the picture turned as its file says
     * @param height in pixels, with the picture turned as its file says
     * @param tellsWhere whether it says where it was taken
     */
    record Look(Picture.Type type, int width, int height, boolean tellsWhere) {}
}
