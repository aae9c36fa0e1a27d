package org.vocero.sandbox.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Pictures that a browser shows. */
public final class TestPictures {

    private TestPictures() {}

    /** Another one for each number. */
    public static byte[] png(int number) {
        BufferedImage image = new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x1b4965 + number * 7_919 & 0xffffff));
        graphics.fillRect(0, 0, 64, 40);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** By how it begins. */
    public static byte[] gif(int size) {
        return Arrays.copyOf("GIF89a".getBytes(StandardCharsets.US_ASCII), size);
    }

    /** A PNG that is longer than it needs to be. */
    public static byte[] png(int number, int size) {
        return Arrays.copyOf(png(number), size);
    }
}
