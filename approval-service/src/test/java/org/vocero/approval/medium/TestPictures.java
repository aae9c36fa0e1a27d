package org.vocero.approval.medium;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.vocero.composition.Picture;

/** Pictures as cameras and editors write them, small. */
public final class TestPictures {

    private TestPictures() {}

    public static byte[] png(int width, int height) {
        return written("png", width, height);
    }

    /** Another PNG each time, of 8 by 8 pixels. */
    public static byte[] unique() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        SecureRandom random = new SecureRandom();
        for (int place = 0; place < 64; place++) {
            image.setRGB(place % 8, place / 8, random.nextInt());
        }
        return written("png", image);
    }

    public static byte[] jpeg(int width, int height) {
        return written("jpeg", width, height);
    }

    public static byte[] gif(int width, int height) {
        return written("gif", width, height);
    }

    /** A lossless WebP's head; nothing that only looks at heads asks for more. */
    public static byte[] webp(int width, int height) {
        ByteBuffer webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(22);
        webp.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        webp.put((byte) 0x2f).putInt(width - 1 | (height - 1) << 14);
        return webp.array();
    }

    /** A JPEG with an Exif segment: an orientation, and where it was taken if that is asked for. */
    public static byte[] photograph(int width, int height, int orientation, boolean tellsWhere) {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation, tellsWhere);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** A PNG with one more part behind its head. */
    public static byte[] withChunk(byte[] png, String type, String begin, byte[] rest) {
        int head = 33;
        byte[] text = begin.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer chunk = ByteBuffer.allocate(12 + text.length + rest.length)
                .putInt(text.length + rest.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(text)
                .put(rest);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, chunk.position() - 4);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, head)
                .put(chunk.array())
                .put(png, head, png.length - head)
                .array();
    }

    /** As many zeros, deflated. */
    public static byte[] packed(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            byte[] some = new byte[100_000];
            for (int written = 0; written < zeros; written += some.length) {
                deflater.write(some);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Medium medium(byte[] file, int width, int height) {
        return new Medium(digestOf(file), Picture.Type.PNG, file.length, width, height);
    }

    public static String digestOf(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] exif(int orientation, boolean tellsWhere) {
        int entries = tellsWhere ? 2 : 1;
        int gps = 8 + 2 + entries * 12 + 4;
        ByteBuffer exif = ByteBuffer.allocate(6 + gps + (tellsWhere ? 2 + 24 + 4 + 24 : 0))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) entries)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        if (tellsWhere) {
            exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
        }
        exif.putInt(0);
        if (tellsWhere) {
            exif.putShort((short) 2)
                    .putShort((short) 1)
                    .putShort((short) 2)
                    .putInt(2)
                    .put("S\0\0\0".getBytes(StandardCharsets.US_ASCII))
                    .putShort((short) 2)
                    .putShort((short) 5)
                    .putInt(3)
                    .putInt(gps + 2 + 24 + 4)
                    .putInt(0)
                    .putInt(12)
                    .putInt(1)
                    .putInt(3)
                    .putInt(1)
                    .putInt(0)
                    .putInt(1);
        }
        return exif.array();
    }

    private static byte[] written(String format, int width, int height) {
        return written(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] written(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new AssertionError("nobody writes " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
