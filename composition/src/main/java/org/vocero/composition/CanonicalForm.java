package org.vocero.composition;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields so that no two sequences of fields make the same bytes: a text is preceded by its length, an optional one by
 * whether it is there, a list by its size.
 *
 * <p>Numbers are four bytes, big-endian. A text's length counts UTF-16 code units and its characters are UTF-16, big-endian,
 * because UTF-8 has no form for half a surrogate pair and would give two different texts the same bytes.
 */
final class CanonicalForm {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param tag says what the bytes mean, so that one kind of document never passes for another */
    CanonicalForm(String tag) {
        bytes.writeBytes((tag + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    CanonicalForm number(int number) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return this;
    }

    CanonicalForm text(String text) {
        number(text.length());
        ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
        units.asCharBuffer().put(text);
        bytes.writeBytes(units.array());
        return this;
    }

    CanonicalForm optionalText(@Nullable String text) {
        return text == null ? number(0) : number(1).text(text);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
