package org.vocero.publishing.channel.peer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Publication.Picture;
import org.vocero.publishing.delivery.Upload;

/** A message with everything that a campaign's has: a link, hashtags, a picture. */
record Illustrated(Message message, Upload upload) {

    static final String LINK = "https://www.oas.org/es/cidi/cam";
    static final String ALT_TEXT = "Una familia ñandú mira el mar";
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;

    static Illustrated saying(String text) {
        byte[] png = png();
        Picture picture = new Picture(sha256(png), "image/png", png.length, WIDTH, HEIGHT, ALT_TEXT);
        Message message = new Message(
                text + " " + LINK + " #migrantescuentan #jointogether",
                null,
                List.of(picture),
                "es",
                sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                UUID.randomUUID() + "/1",
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return new Illustrated(message, new Upload(picture, png));
    }

    private static byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.CYAN);
        graphics.fillOval(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
