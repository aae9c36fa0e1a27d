package org.vocero.approval.medium;

import org.vocero.composition.Picture;

/**
 * A picture that was uploaded.
 *
 * @param digest SHA-256 of the file, lower-case hex: its name
 * @param type what the file is, whatever it was called
 * @param bytes the file's size, from 1
 * @param width in pixels as it is seen, from 1
 * @param height in pixels as it is seen, from 1
 */
public record Medium(String digest, Picture.Type type, long bytes, int width, int height) {

    public Medium {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no digest: " + digest);
        }
        if (bytes < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of %d bytes, %d by %d".formatted(bytes, width, height));
        }
    }

    /** For a composition, with what a screen reader says of it. */
    public Picture with(String altText) {
        return new Picture(digest, type, bytes, width, height, altText);
    }
}
