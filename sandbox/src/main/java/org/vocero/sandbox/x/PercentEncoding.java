package org.vocero.sandbox.x;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** RFC 5849, 3.6: everything but letters, digits and {@code -._~} is encoded, in upper-case hex of its UTF-8 bytes. */
final class PercentEncoding {

    private PercentEncoding() {}

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** @throws IllegalArgumentException if it is not well-formed */
    static String decode(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** As in a query string, where a plus sign is a space. */
    static String decodeForm(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
