package org.vocero.sandbox.media;

import java.util.Optional;

/** Keeps bytes under their digest. */
public interface MediaStore {

    /**
     * Returns once the bytes are on the disk.
     *
     * @return SHA-256 of the bytes, in hex
     * @throws java.io.UncheckedIOException if they could not be written
     */
    String put(byte[] bytes);

    Optional<byte[]> get(String digest);
}
