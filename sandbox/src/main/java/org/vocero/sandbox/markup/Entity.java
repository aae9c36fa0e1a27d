package org.vocero.sandbox.markup;

/**
 * A piece of a text that is more than text.
 *
 * @param start of the piece, in UTF-16 units
 * @param end after the piece
 * @param value the URL, or the name without its {@code #} or {@code @}
 */
public record Entity(Kind kind, int start, int end, String value) {

    /** What a reader can click on. */
    public enum Kind {
        LINK,
        HASHTAG,
        MENTION
    }
}
