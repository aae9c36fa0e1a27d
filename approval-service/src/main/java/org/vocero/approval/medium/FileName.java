package org.vocero.approval.medium;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What people call a file. It says nothing of what the file is; it lets them name it in a spreadsheet.
 *
 * @param text in NFC, without folders, as it was written
 */
public record FileName(String text) {

    private static final int LONGEST = 200;

    /** Empty for a name that nobody could write down again, and for one that is a digest. */
    public static Optional<FileName> of(String given) {
        String text = Normalizer.normalize(given.replaceAll(".*[/\\\\]", ""), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return text.isEmpty() || text.length() > LONGEST || isDigest(text)
                ? Optional.empty()
                : Optional.of(new FileName(text));
    }

    /** The same for names that differ in capital letters only: file systems take them for one. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean isDigest(String text) {
        return text.matches("[0-9A-Fa-f]{64}");
    }
}
