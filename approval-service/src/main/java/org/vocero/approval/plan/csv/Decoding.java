package org.vocero.approval.plan.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out a file's encoding. A byte order mark decides; otherwise what is valid UTF-8 is UTF-8, because text in Windows-1252
 * with a letter beyond ASCII practically never is; the rest is Windows-1252, which Excel writes in the Americas.
 */
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Decoding() {}

    /** The text, without byte order mark; empty if the bytes are text in none of these encodings. */
    static Optional<String> decode(byte[] file) {
        Optional<String> text = startsWith(file, 0xFF, 0xFE)
                ? strictly(file, StandardCharsets.UTF_16LE)
                : startsWith(file, 0xFE, 0xFF)
                        ? strictly(file, StandardCharsets.UTF_16BE)
                        : strictly(file, StandardCharsets.UTF_8).or(() -> strictly(file, WINDOWS));
        return text.filter(decoded -> decoded.indexOf('\0') < 0)
                .map(decoded -> decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded);
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
