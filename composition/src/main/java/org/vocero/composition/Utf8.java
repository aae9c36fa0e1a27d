package org.vocero.composition;

import java.nio.charset.StandardCharsets;

/** Bytes in UTF-8; half a surrogate pair, which has no form in it, is one byte. */
final class Utf8 {

    private Utf8() {}

    static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
