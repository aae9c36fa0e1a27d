package org.vocero.approval.feed.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Lines of an iCalendar file: folded at 75 octets and never within a character (RFC 5545, 3.1). */
final class ContentLines {

    private static final int MOST_OCTETS = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A value as it is: a word, a number, a time or an address. */
    void add(String name, String value) {
        int octets = 0;
        String line = name + ":" + CONTROL.matcher(value).replaceAll("").replace("\n", "");
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            byte[] character = Character.toString(line.codePointAt(i)).getBytes(StandardCharsets.UTF_8);
            if (octets + character.length > MOST_OCTETS) {
                out.writeBytes(FOLD);
                octets = 1;
            }
            out.writeBytes(character);
            octets += character.length;
        }
        out.write('\r');
        out.write('\n');
    }

    /** A value that is text (RFC 5545, 3.3.11). */
    void addText(String name, String text) {
        add(
                name,
                text.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n")
                        .replace("\r", "\\n"));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
