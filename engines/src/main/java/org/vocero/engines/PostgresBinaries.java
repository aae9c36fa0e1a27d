package org.vocero.engines;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.vocero.engines.file.Directories;

/** PostgreSQL's programs, unpacked once per user and archive into the user's cache and shared by every stack. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks what this machine needs unless it is there; two processes may do so at once. */
    static synchronized PostgresBinaries unpacked() {
        try {
            byte[] archive = archive();
            Path home = cache().resolve("postgresql-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL cannot be unpacked: " + e.getMessage(), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(os), machine(machine))) {
            if (in == null) {
                throw new EngineFailure("There is no embedded PostgreSQL for " + os + " on " + machine
                        + "; run Vocero with docker compose instead.");
            }
            return in.readAllBytes();
        }
    }

    private static String system(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "Darwin";
        }
        return name.contains("windows") ? "Windows" : "Linux";
    }

    private static String machine(String machine) {
        return machine.equals("amd64") ? "x86_64" : machine;
    }

    private static String fingerprint(byte[] archive) throws IOException {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static Path cache() throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return Files.createDirectories(cache.resolve("vocero"));
    }

    /** Unpacks beside its place and moves it there, so that a half unpacked one is never used. */
    private static void unpack(byte[] archive, Path home) throws IOException {
        Path unpacked = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var in = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(new java.io.ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                write(entry, in, unpacked);
            }
        }
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            Directories.delete(unpacked);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new UncheckedIOException(new IOException(entry.getName() + " leaves its archive"));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE) != 0 && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
