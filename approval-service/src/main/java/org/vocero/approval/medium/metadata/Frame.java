package org.vocero.approval.medium.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Stream;
import org.vocero.composition.Picture;

/** How files of a type begin and end; a character stands for a byte. */
enum Frame {
    JPEG(Picture.Type.JPEG, "\u00ff\u00d8\u00ff", "\u00ff\u00d9"),
    PNG(Picture.Type.PNG, "\u0089PNG\r\n\u001a\n", "\0\0\0\0IEND\u00aeB`\u0082"),
    GIF_87(Picture.Type.GIF, "GIF87a", ";"),
    GIF_89(Picture.Type.GIF, "GIF89a", ";"),
    WEBP(Picture.Type.WEBP, "RIFF", "") {

        /** What is in it is said after its length. */
        @Override
        boolean begins(byte[] file) {
            return super.begins(file) && has(file, CONTENT, "WEBP");
        }

        /** It says how long it is. */
        @Override
        boolean isWhole(byte[] file) {
            int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(LENGTH);
            return Integer.toUnsignedLong(length) + CONTENT == file.length;
        }
    };

    private static final int LENGTH = 4;
    private static final int CONTENT = 8;
    private static final int HEAD = 12;

    private final Picture.Type type;
    private final String start;
    private final String end;

    Frame(Picture.Type type, String start, String end) {
        this.type = type;
        this.start = start;
        this.end = end;
    }

    static Optional<Frame> of(byte[] file) {
        return Stream.of(values())
                .filter(frame -> file.length > HEAD && frame.begins(file))
                .findFirst();
    }

    Picture.Type type() {
        return type;
    }

    boolean begins(byte[] file) {
        return has(file, 0, start);
    }

    /** Whether it ends where its type ends, and nothing follows. */
    boolean isWhole(byte[] file) {
        return has(file, file.length - end.length(), end);
    }

    private static boolean has(byte[] file, int from, String what) {
        for (int i = 0; i < what.length(); i++) {
            if ((file[from + i] & 0xff) != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
