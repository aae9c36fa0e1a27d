package org.vocero.approval.medium.metadata;

import com.drew.imaging.FileType;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vocero.approval.medium.PictureFiles;

/**
 * Believes a file's first bytes, its header and its last bytes, and only all of them together: what has anything behind its end may be
 * a second file for whoever reads it from there.
 */
@Component
class MetadataPictureFiles implements PictureFiles {

    /** The first orientation of Exif that stands a picture on its side; so do those after it. */
    private static final int FIRST_ON_ITS_SIDE = 5;

    private static final int LAST_ON_ITS_SIDE = 8;

    @Override
    public Optional<Look> look(byte[] file) {
        return Frame.of(file)
                .filter(frame -> frame.isWhole(file))
                .flatMap(frame -> metadata(file, frame).flatMap(metadata -> look(frame, metadata)));
    }

    /** Headers come from anybody: whatever a hostile one makes of the reader, it is no picture. */
    private static Optional<Metadata> metadata(byte[] file, Frame frame) {
        try {
            return Optional.of(
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length, fileType(frame)));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static FileType fileType(Frame frame) {
        return switch (frame.type()) {
            case JPEG -> FileType.Jpeg;
            case PNG -> FileType.Png;
            case GIF -> FileType.Gif;
            case WEBP -> FileType.WebP;
        };
    }

    private static Optional<Look> look(Frame frame, Metadata metadata) {
        Integer width = null;
        Integer height = null;
        boolean onItsSide = false;
        boolean tellsWhere = false;
        for (Directory directory : metadata.getDirectories()) {
            width = width == null ? number(directory, widthTag(directory)) : width;
            height = height == null ? number(directory, heightTag(directory)) : height;
            onItsSide |= isOnItsSide(directory);
            tellsWhere |= tellsWhere(directory);
        }
        if (width == null || height == null || width < 1 || height < 1) {
            return Optional.empty();
        }
        return Optional.of(
                onItsSide
                        ? new Look(frame.type(), height, width, tellsWhere)
                        : new Look(frame.type(), width, height, tellsWhere));
    }

    private static @Nullable Integer number(Directory directory, @Nullable Integer tag) {
        return tag == null ? null : directory.getInteger(tag);
    }

    private static @Nullable Integer widthTag(Directory directory) {
        if (directory instanceof JpegDirectory) {
            return JpegDirectory.TAG_IMAGE_WIDTH;
        }
        if (directory instanceof PngDirectory) {
            return PngDirectory.TAG_IMAGE_WIDTH;
        }
        if (directory instanceof GifHeaderDirectory) {
            return GifHeaderDirectory.TAG_IMAGE_WIDTH;
        }
        return directory instanceof WebpDirectory ? WebpDirectory.TAG_IMAGE_WIDTH : null;
    }

    private static @Nullable Integer heightTag(Directory directory) {
        if (directory instanceof JpegDirectory) {
            return JpegDirectory.TAG_IMAGE_HEIGHT;
        }
        if (directory instanceof PngDirectory) {
            return PngDirectory.TAG_IMAGE_HEIGHT;
        }
        if (directory instanceof GifHeaderDirectory) {
            return GifHeaderDirectory.TAG_IMAGE_HEIGHT;
        }
        return directory instanceof WebpDirectory ? WebpDirectory.TAG_IMAGE_HEIGHT : null;
    }

    private static boolean isOnItsSide(Directory directory) {
        Integer orientation =
                directory instanceof ExifDirectoryBase ? directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION) : null;
        return orientation != null && orientation >= FIRST_ON_ITS_SIDE && orientation <= LAST_ON_ITS_SIDE;
    }

    private static boolean tellsWhere(Directory directory) {
        if (directory instanceof GpsDirectory gps) {
            GeoLocation location = gps.getGeoLocation();
            return location != null || gps.containsTag(GpsDirectory.TAG_LATITUDE);
        }
        return directory instanceof XmpDirectory xmp
                && StreamSupport.stream(xmp.getXmpProperties().keySet().spliterator(), false)
                        .filter(Objects::nonNull)
                        .anyMatch(property -> property.startsWith("exif:GPSLatitude"));
    }
}
