package org.vocero.approval.post;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells messages apart without reading them: the same for the same message and, for all purposes, for no other. */
final class Fingerprint {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Fingerprint() {}

    /** SHA-256, lower-case hex. The order of accounts does not count, nor that of a plan's text columns. */
    static String of(Message message) {
        Fingerprint form = new Fingerprint();
        Timing timing = message.timing();
        Evidence evidence = message.evidence();
        form.value(message.title());
        form.values(List.of(timing.offset(), timing.localTime(), timing.notAfter()));
        form.value(timing.anchor());
        form.value(timing.date());
        form.value(timing.zone());
        new TreeMap<>(message.bodies()).forEach((language, body) -> form.values(List.of(language, body)));
        form.value(message.link());
        form.value(message.thread());
        form.number(message.illustrations().size());
        for (Illustration illustration : message.illustrations()) {
            form.value(illustration.medium().digest());
            form.number(illustration.altTexts().size());
            new TreeMap<>(illustration.altTexts()).forEach((language, text) -> form.values(List.of(language, text)));
        }
        form.value(evidence.figure());
        form.value(evidence.source());
        form.value(evidence.sourceUrl());
        form.value(evidence.validUntil());
        form.values(message.tags().regions());
        form.values(message.tags().themes());
        form.values(message.tags().lenses());
        form.values(message.tags().objectives());
        form.values(message.hashtags().campaign());
        form.values(message.hashtags().partners());
        form.values(message.placements().stream()
                .sorted(Comparator.comparing(Placement::account))
                .toList());
        return HexFormat.of().formatHex(sha256().digest(form.bytes.toByteArray()));
    }

    private void values(Collection<?> values) {
        number(values.size());
        values.forEach(this::value);
    }

    /** A length before each text, so that no two sequences of values make the same bytes. */
    private void value(@Nullable Object value) {
        byte[] text = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        number(value == null ? -1 : text.length);
        bytes.writeBytes(text);
    }

    private void number(int number) {
        try {
            out.writeInt(number);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
