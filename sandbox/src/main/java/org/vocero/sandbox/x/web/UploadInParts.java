package org.vocero.sandbox.x.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** An upload in parts that was begun and not ended; for many threads. */
final class UploadInParts {

    private final String account;
    private final long size;
    private final Instant begun;
    private final SortedMap<Integer, byte[]> parts = new TreeMap<>();

    UploadInParts(String account, long size, Instant begun) {
        this.account = account;
        this.size = size;
        this.begun = begun;
    }

    String account() {
        return account;
    }

    Instant begun() {
        return begun;
    }

    /** A part that comes again takes the place of what was there. */
    synchronized void append(int index, byte[] part) {
        parts.put(index, part);
        if (length() > size) {
            parts.remove(index);
            throw XBody.invalid("Segments exceed the provided total file size.");
        }
    }

    /** @throws XProblem 400 if a part is missing or they are not as long as was said at the beginning */
    synchronized byte[] whole() {
        if (length() != size || parts.isEmpty() || parts.lastKey() != parts.size() - 1) {
            throw XBody.invalid("Segments do not add up to provided total file size.");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.values().forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private long length() {
        return parts.values().stream().mapToLong(part -> part.length).sum();
    }
}
