package org.vocero.approval.medium.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a PNG or WebP file, as the file divides itself.
 *
 * @param start of its content, in the file
 * @param length of its content
 */
record Chunk(String type, int start, int length) {

    private static final int WORD = 4;
    private static final int PNG_HEAD = 8;
    private static final int RIFF_HEAD = 12;

    /** Length, type, content and check sum, up to the end of the file; none if they do not end there. */
    static List<Chunk> ofPng(byte[] file) {
        ByteBuffer reader = ByteBuffer.wrap(file);
        List<Chunk> chunks = new ArrayList<>();
        int at = PNG_HEAD;
        while (at + 3 * WORD <= file.length) {
            Chunk chunk = new Chunk(type(file, at + WORD), at + 2 * WORD, reader.getInt(at));
            if (!chunk.isWithin(file.length - WORD)) {
                return List.of();
            }
            chunks.add(chunk);
            at = chunk.start() + chunk.length() + WORD;
        }
        return at == file.length ? chunks : List.of();
    }

    /** Type, length and content, of an even number of bytes, up to the end of the file; none if they do not end there. */
    static List<Chunk> ofRiff(byte[] file) {
        ByteBuffer reader = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<Chunk> chunks = new ArrayList<>();
        int at = RIFF_HEAD;
        while (at + 2 * WORD <= file.length) {
            Chunk chunk = new Chunk(type(file, at), at + 2 * WORD, reader.getInt(at + WORD));
            if (!chunk.isWithin(file.length)) {
                return List.of();
            }
            chunks.add(chunk);
            at = chunk.start() + chunk.length() + (chunk.length() & 1);
        }
        return at == file.length ? chunks : List.of();
    }

    byte[] content(byte[] file) {
        return Arrays.copyOfRange(file, start, start + length);
    }

    private boolean isWithin(int end) {
        return length >= 0 && length <= end - start;
    }

    private static String type(byte[] file, int at) {
        return new String(file, at, WORD, StandardCharsets.ISO_8859_1);
    }
}
