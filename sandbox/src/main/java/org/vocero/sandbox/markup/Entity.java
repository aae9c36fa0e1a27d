package org.vocero.sandbox.markup;

/**
 * A piece of a text that is more than text.
 *
 * @param start of the piece, in UTF-16 units
 * @param end after the piece
 * @param value the URL, or the name without its {@code #} or {@code @}
 */
public record Entity(Kind kind, int start, int end, String value) {

    private static final int DISPLAYED_LENGTH = 27;

    /** A link's address; X takes a bare domain for a link too. */
    public String address() {
        return value.matches("(?is)https?://.*") ? value : "http://" + value;
    }

    /** A link as X shows it: without its scheme, and cut where it is long. */
    public String displayed() {
        String shown = value.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
        return shown.length() > DISPLAYED_LENGTH ? shown.substring(0, DISPLAYED_LENGTH - 1) + "…" : shown;
    }

    /** What a reader can click on. */
    public enum Kind {
        LINK,
        HASHTAG,
        MENTION
    }
}
