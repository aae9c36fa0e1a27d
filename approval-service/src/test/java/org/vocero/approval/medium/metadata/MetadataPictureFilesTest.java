package org.vocero.approval.medium.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.approval.medium.PictureFiles.Look;
import org.vocero.approval.medium.TestPictures;
import org.vocero.composition.Picture;

class MetadataPictureFilesTest {

    private final MetadataPictureFiles files = new MetadataPictureFiles();

    @Test
    void tellsWhatAPictureIsByItsContent() {
        assertThat(files.look(TestPictures.png(30, 20))).contains(new Look(Picture.Type.PNG, 30, 20, false));
        assertThat(files.look(TestPictures.jpeg(30, 20))).contains(new Look(Picture.Type.JPEG, 30, 20, false));
        assertThat(files.look(TestPictures.gif(30, 20))).contains(new Look(Picture.Type.GIF, 30, 20, false));
        assertThat(files.look(TestPictures.webp(30, 20))).contains(new Look(Picture.Type.WEBP, 30, 20, false));
    }

    @Test
    void turnsAPhotographAsItIsSeen() {
        assertThat(files.look(TestPictures.photograph(30, 20, 1, false)))
                .contains(new Look(Picture.Type.JPEG, 30, 20, false));
        assertThat(files.look(TestPictures.photograph(30, 20, 6, false)))
                .contains(new Look(Picture.Type.JPEG, 20, 30, false));
    }

    @Test
    void seesThatAPhotographSaysWhereItWasTaken() {
        assertThat(files.look(TestPictures.photograph(30, 20, 1, true)))
                .contains(new Look(Picture.Type.JPEG, 30, 20, true));
    }

    /** Its header alone says how large it would be: nothing unpacks it. */
    @Test
    void unpacksNothing() {
        byte[] bomb = TestPictures.png(1, 1);
        byte[] size = {0x40, 0, 0, 0};
        System.arraycopy(size, 0, bomb, 16, 4);
        System.arraycopy(size, 0, bomb, 20, 4);

        assertThat(files.look(bomb)).contains(new Look(Picture.Type.PNG, 0x40000000, 0x40000000, false));
    }

    /** A comment of a PNG is packed, and so are its colours: a thousandth of what unpacking them takes. */
    @Test
    void unpacksNoCommentEither() {
        byte[] packed = TestPictures.packed(64_000_000);
        byte[] bomb = TestPictures.withChunk(TestPictures.png(30, 20), "zTXt", "Comment\0\0", packed);
        byte[] profile = TestPictures.withChunk(TestPictures.png(30, 20), "iCCP", "sRGB\0\0", packed);
        files.look(bomb);

        long before = allocated();
        assertThat(files.look(bomb)).contains(new Look(Picture.Type.PNG, 30, 20, false));
        assertThat(files.look(profile)).contains(new Look(Picture.Type.PNG, 30, 20, false));
        assertThat(allocated() - before).isLessThan(10_000_000);
    }

    /** A length that a file states is not the length that is reserved for it. */
    @Test
    void believesNoLengthBeyondTheFile() {
        byte[] webp = TestPictures.webp(30, 20);
        byte[] png = TestPictures.withChunk(TestPictures.png(30, 20), "eXIf", "MM", new byte[0]);
        for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 20, Integer.MIN_VALUE, -1, 1_000_000}) {
            ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(16, length);
            ByteBuffer.wrap(png).putInt(33, length);
            long before = allocated();
            assertThat(files.look(webp)).isEmpty();
            assertThat(files.look(png)).isEmpty();
            assertThat(allocated() - before).isLessThan(1_000_000);
        }
    }

    @Test
    void seesAPlaceInTextAsWell() {
        byte[] xmp = TestPictures.withChunk(
                TestPictures.png(30, 20), "iTXt", "XML:com.adobe.xmp\0\0\0\0\0<exif:GPSLatitude>12,3S<", new byte[0]);

        assertThat(files.look(xmp)).contains(new Look(Picture.Type.PNG, 30, 20, true));
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "%PDF-1.7 and more than enough",
                "BM and what follows in a bitmap",
                "RIFF....WAVEfmt and sounds",
                "GIF89a"
            })
    void refusesWhatIsNoPictureThatIsPosted(String content) {
        assertThat(files.look(content.getBytes(ISO_8859_1))).isEmpty();
    }

    /** What follows a picture's end is a file of its own for whoever reads it from there. */
    @Test
    void refusesAPictureWithSomethingBehindItsEnd() {
        for (byte[] picture : pictures()) {
            assertThat(files.look(with(picture, "<script>alert(1)</script>"))).isEmpty();
            assertThat(files.look(with(picture, "PK\u0005\u0006"))).isEmpty();
        }
    }

    @Test
    void refusesHalfAPicture() {
        for (byte[] picture : pictures()) {
            for (int length = 0; length < picture.length; length++) {
                assertThat(files.look(Arrays.copyOf(picture, length))).isEmpty();
            }
        }
    }

    /** Whatever a header says, there is an answer. */
    @Test
    void hasAnAnswerForEveryHeader() {
        Random random = new Random(18_12);
        for (byte[] picture : pictures()) {
            for (int i = 0; i < 2_000; i++) {
                byte[] hostile = picture.clone();
                for (int changes = random.nextInt(6); changes >= 0; changes--) {
                    hostile[random.nextInt(hostile.length)] = (byte) random.nextInt(256);
                }
                files.look(hostile)
                        .ifPresent(look -> assertThat(Math.min(look.width(), look.height()))
                                .isPositive());
            }
        }
    }

    private static List<byte[]> pictures() {
        return List.of(
                TestPictures.png(3, 2),
                TestPictures.jpeg(3, 2),
                TestPictures.gif(3, 2),
                TestPictures.webp(3, 2),
                TestPictures.photograph(3, 2, 6, true));
    }

    private static byte[] with(byte[] picture, String more) {
        byte[] tail = more.getBytes(ISO_8859_1);
        byte[] both = Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, both, picture.length, tail.length);
        return both;
    }
}
