package org.vocero.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** How the AT protocol names things (atproto.com/specs, 2026-11). */
public final class Names {

    private static final int RAW = 0x55;
    private static final int DAG_CBOR = 0x71;
    private static final int PLC_BYTES = 15;
    private static final Pattern TID = Pattern.compile("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
    private static final String TID_DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int TID_LENGTH = 13;

    private Names() {}

    /** The CID of these very bytes. */
    public static String ofBlob(byte[] bytes) {
        return cid(RAW, sha256(bytes));
    }

    /** Has the form of a record's CID and stands for this content only; a real one is taken over its CBOR. */
    public static String ofRecord(String canonicalJson) {
        return cid(DAG_CBOR, sha256(canonicalJson.getBytes(StandardCharsets.UTF_8)));
    }

    /** Has the form of a DID, always the same for this account. */
    public static String did(String account) {
        byte[] digest = sha256(account.getBytes(StandardCharsets.UTF_8));
        return "did:plc:" + Base32.encode(Arrays.copyOf(digest, PLC_BYTES));
    }

    public static boolean isTid(String key) {
        return TID.matcher(key).matches();
    }

    /** A key that sorts by the number, which is not negative. */
    public static String tid(long number) {
        char[] digits = new char[TID_LENGTH];
        long rest = number;
        for (int i = TID_LENGTH - 1; i >= 0; i--) {
            digits[i] = TID_DIGITS.charAt((int) (rest & 0x1f));
            rest >>>= 5;
        }
        return new String(digits);
    }

    private static String cid(int codec, byte[] sha256) {
        byte[] cid = new byte[4 + sha256.length];
        cid[0] = 1;
        cid[1] = (byte) codec;
        cid[2] = 0x12;
        cid[3] = (byte) sha256.length;
        System.arraycopy(sha256, 0, cid, 4, sha256.length);
        return "b" + Base32.encode(cid);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
