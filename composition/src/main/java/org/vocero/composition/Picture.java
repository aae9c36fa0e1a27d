package org.vocero.composition;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture of a content.
 *
 * @param digest SHA-256 of the file, lower-case hex
 * @param type what the file is, whatever it is called
 * @param bytes the file's size, from 1
 * @param width in pixels, as {@code height}
 * @param altText what a screen reader says
 */
public record Picture(String digest, Type type, long bytes, int width, int height, String altText) {

    public Picture {
        if (bytes < 1) {
            throw new IllegalArgumentException("a file of " + bytes + " bytes");
        }
    }

    /** As an account shows it. */
    public Shown.Picture shown() {
        return new Shown.Picture(digest, type.mediaType(), bytes, width, height, Written.body(altText));
    }

    /** The formats that we post. */
    public enum Type {
        JPEG("image/jpeg"),
        PNG("image/png"),
        GIF("image/gif"),
        WEBP("image/webp");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        /** As in HTTP's Content-Type. */
        public String mediaType() {
            return mediaType;
        }

        /** The type of a media type without parameters; empty for one that we do not post. */
        public static Optional<Type> of(String mediaType) {
            return Stream.of(values())
                    .filter(type -> type.mediaType.equalsIgnoreCase(mediaType))
                    .findFirst();
        }
    }
}
