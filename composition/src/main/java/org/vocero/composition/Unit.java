package org.vocero.composition;

/** What a channel counts a text in. */
public enum Unit {
    /** X's: most Latin letters 1, most others 2, an emoji 2, a link 23. */
    WEIGHTED_CHARACTERS,
    /** UTF-16 code units. */
    CODE_UNITS,
    /** What a reader takes for one character: extended grapheme clusters (UAX #29), where the channel has it with some of them free. */
    CHARACTERS,
    /** Bytes in UTF-8. */
    BYTES
}
