package org.vocero.sandbox.x;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** RFC 5849, 3.6: everything but letters, digits and {@code -._~} is encoded, in upper-case hex of its UTF-8 bytes. */
final class PercentEncoding {

    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    static String encode(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }

    /** @throws IllegalArgumentException if it is not well-formed */
    static String decode(String value) {
        byte[] octets = value.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '%') {
                decoded.write(hexDigit(octets, i + 1) * 16 + hexDigit(octets, i + 2));
                i += 2;
            } else {
                decoded.write(octets[i]);
            }
        }
        return utf8(decoded.toByteArray());
    }

    /** As in a query string, where a plus sign is a space. */
    static String decodeForm(String value) {
        return decode(value.replace('+', ' '));
    }

    private static boolean isUnreserved(byte octet) {
        return (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || (octet >= '0' && octet <= '9')
                || UNRESERVED.indexOf(octet) >= 0;
    }

    private static int hexDigit(byte[] octets, int at) {
        int digit = at < octets.length ? Character.digit(octets[at], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("malformed percent-encoding");
        }
        return digit;
    }

    private static String utf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("percent-encoding of something other than UTF-8", e);
        }
    }
}
