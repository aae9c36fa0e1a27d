package org.vocero.composition;

/**
 * A part of a text that Bluesky shows as a link.
 *
 * @param byteStart offset of its first byte in the text's UTF-8, from 0
 * @param byteEnd offset after its last byte; above {@code byteStart}
 * @param value what it leads to, as {@link Kind} says
 */
public record Facet(int byteStart, int byteEnd, Kind kind, String value) {

    /** What it leads to. */
    public enum Kind {
        /** A web address; the value is it, to the letter. */
        LINK,
        /** The value is the hashtag without its number sign; at most 64 grapheme clusters and 640 bytes. */
        HASHTAG,
        /** An account; the value is its handle without the at sign, whose DID is still to be looked up; at most 253 characters. */
        MENTION
    }
}
