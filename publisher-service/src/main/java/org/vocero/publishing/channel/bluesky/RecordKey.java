package org.vocero.publishing.channel.bluesky;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * A post's key in its repository, a TID (atproto.com/specs/tid, 2026-11): microseconds and ten bits more in 13 digits, which sort as the
 * instants do. Bluesky's servers take other keys and never show such a post.
 */
final class RecordKey {

    private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final long MICROS = 1_000_000;
    private static final int SPARE_BITS = 10;

    private RecordKey() {}

    /** The key of a message: its second, and below that, in place of microseconds, what tells it apart from others of that second. */
    static String of(Instant createdAt, String idempotencyKey) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(idempotencyKey));
        long micros = createdAt.getEpochSecond() * MICROS + Math.floorMod(digest.getLong(), MICROS);
        long spare = digest.getShort() & ((1 << SPARE_BITS) - 1);
        return encoded((micros << SPARE_BITS | spare) & Long.MAX_VALUE);
    }

    private static String encoded(long number) {
        char[] digits = new char[LENGTH];
        long rest = number;
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(digits);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
