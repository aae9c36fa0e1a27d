package org.vocero.sandbox.bluesky;

/** RFC 4648 in lower case without padding, as names in the AT protocol are written. */
final class Base32 {

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int pending = 0;
        int bits = 0;
        for (byte next : bytes) {
            pending = (pending << Byte.SIZE) | Byte.toUnsignedInt(next);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(DIGITS.charAt((pending >> bits) & 0x1f));
            }
            pending &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(DIGITS.charAt((pending << (BITS - bits)) & 0x1f));
        }
        return text.toString();
    }
}
