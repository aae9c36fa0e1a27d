package org.vocero.composition;

import java.util.regex.Pattern;

/** What is a link, and whether a text shows it. */
final class Link {

    private static final Pattern ABSOLUTE = Pattern.compile(
            "https?://(?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*\\.)+[\\p{L}][\\p{L}\\p{M}\\p{N}-]*(?::\\d{1,5})?(?:[/?#][^\\p{Z}\\p{C}<>\"\\\\^`{|}]*)?",
            Pattern.CASE_INSENSITIVE);

    private Link() {}

    static boolean isValid(String link) {
        return ABSOLUTE.matcher(link).matches();
    }

    /** Whether a text holds the whole link, and not only as the beginning of a longer one. */
    static boolean isIn(String text, String link) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(link) + "(?=[.,;:!?)\\]»”’\"']*(?:\\s|$))")
                .matcher(text)
                .find();
    }
}
