package org.vocero.approval.outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Stands for a list that a person saw: whoever confirms it names the mark, and confirms exactly that list. */
public final class Mark {

    private static final int LENGTH = 32;

    private Mark() {}

    /** The same for the same lines and, for all purposes, for no others. */
    public static String of(Stream<String> lines) {
        MessageDigest digest = sha256();
        lines.forEachOrdered(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
