package org.vocero.sandbox.media.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.media.MediaStore;

/** A file for each content in {@code media/}; it appears under its name only when it is whole. */
@Component
class FileMediaStore implements MediaStore {

    private final Path directory;

    FileMediaStore(MediaFileProperties properties) throws IOException {
        this.directory = Files.createDirectories(properties.dataDir().resolve("media"));
    }

    @Override
    public String put(byte[] bytes) {
        String digest = HexFormat.of().formatHex(sha256().digest(bytes));
        Path file = directory.resolve(digest);
        if (Files.exists(file)) {
            return digest;
        }
        try {
            Path unfinished = Files.createTempFile(directory, digest, ".part");
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a picture in " + directory, e);
        }
    }

    @Override
    public Optional<byte[]> get(String digest) {
        Path file = directory.resolve(digest);
        if (!digest.matches("[0-9a-f]{64}") || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
