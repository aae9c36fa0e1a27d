package org.vocero.approval.medium.metadata;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngHeader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.webp.WebpDirectory;
import com.drew.metadata.webp.WebpRiffHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vocero.approval.medium.PictureFiles;

/**
 * Believes a file's first bytes, its header and its last bytes, and only all of them together: what has anything behind its end may be
 * a second file for whoever reads it from there. Of what is packed, as a PNG's comments and colours, nothing is unpacked, and no length
 * that a file states is believed beyond the file's own.
 */
@Component
class MetadataPictureFiles implements PictureFiles {

    private static final Set<String> OF_WEBP = Set.of("VP8 ", "VP8L", "VP8X", "EXIF");

    /** As XMP, which is text in any of the formats, names the place. */
    private static final String PLACE = "GPSLatitude";

    private static final int IHDR_LENGTH = 13;
    private static final int GIF_SIZE = 6;
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int LAST_ON_ITS_SIDE = 8;

    @Override
    public Optional<Look> look(byte[] file) {
        try {
            Optional<Frame> frame = Frame.of(file).filter(it -> it.isWhole(file));
            return frame.isEmpty() ? Optional.empty() : look(file, frame.get());
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            // Headers come from anybody: whatever a hostile one makes of the reader, it is no picture.
            return Optional.empty();
        }
    }

    private static Optional<Look> look(byte[] file, Frame frame)
            throws ImageProcessingException, MetadataException, IOException {
        Metadata metadata = new Metadata();
        Optional<Size> size = switch (frame) {
            case JPEG -> jpeg(file, metadata);
            case PNG -> png(file, metadata);
            case GIF_87, GIF_89 -> gif(file);
            case WEBP -> webp(file, metadata);
        };
        boolean tellsWhere = metadata.containsDirectoryOfType(GpsDirectory.class) || isIn(file, PLACE);
        return size.filter(Size::isSomething)
                .map(it -> isOnItsSide(metadata) ? it.turned() : it)
                .map(it -> new Look(frame.type(), it.width(), it.height(), tellsWhere));
    }

    private static Optional<Size> jpeg(byte[] file, Metadata metadata)
            throws ImageProcessingException, MetadataException, IOException {
        JpegMetadataReader.process(
                metadata, new ByteArrayInputStream(file), List.of(new JpegReader(), new ExifReader()));
        JpegDirectory directory = metadata.getFirstDirectoryOfType(JpegDirectory.class);
        return directory == null
                ? Optional.empty()
                : Optional.of(new Size(directory.getImageWidth(), directory.getImageHeight()));
    }

    private static Optional<Size> png(byte[] file, Metadata metadata) throws ImageProcessingException {
        List<Chunk> chunks = Chunk.ofPng(file);
        if (chunks.isEmpty()
                || !chunks.get(0).type().equals("IHDR")
                || chunks.get(0).length() != IHDR_LENGTH) {
            return Optional.empty();
        }
        chunks.stream()
                .filter(chunk -> chunk.type().equals("eXIf"))
                .forEach(chunk -> new ExifReader().extract(new ByteArrayReader(chunk.content(file)), metadata));
        PngHeader header = new PngHeader(chunks.get(0).content(file));
        return Optional.of(new Size(header.getImageWidth(), header.getImageHeight()));
    }

    private static Optional<Size> gif(byte[] file) {
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return Optional.of(new Size(
                Short.toUnsignedInt(header.getShort(GIF_SIZE)),
                Short.toUnsignedInt(header.getShort(GIF_SIZE + Short.BYTES))));
    }

    private static Optional<Size> webp(byte[] file, Metadata metadata) {
        WebpRiffHandler handler = new WebpRiffHandler(metadata);
        Chunk.ofRiff(file).stream()
                .filter(chunk -> OF_WEBP.contains(chunk.type()))
                .forEach(chunk -> handler.processChunk(chunk.type(), chunk.content(file)));
        return metadata.getDirectoriesOfType(WebpDirectory.class).stream()
                .filter(directory -> directory.containsTag(WebpDirectory.TAG_IMAGE_WIDTH)
                        && directory.containsTag(WebpDirectory.TAG_IMAGE_HEIGHT))
                .findFirst()
                .map(directory -> new Size(
                        directory.getInteger(WebpDirectory.TAG_IMAGE_WIDTH),
                        directory.getInteger(WebpDirectory.TAG_IMAGE_HEIGHT)));
    }

    private static boolean isOnItsSide(Metadata metadata) {
        return metadata.getDirectoriesOfType(ExifDirectoryBase.class).stream()
                .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                .anyMatch(orientation ->
                        orientation != null && orientation >= FIRST_ON_ITS_SIDE && orientation <= LAST_ON_ITS_SIDE);
    }

    private static boolean isIn(byte[] file, String ascii) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(ascii);
    }

    private record Size(int width, int height) {

        boolean isSomething() {
            return width > 0 && height > 0;
        }

        Size turned() {
            return new Size(/* width= */ height, /* height= */ width);
        }
    }
}
