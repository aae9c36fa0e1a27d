package org.vocero.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A wall clock that can be set, for processes as they are: libfaketime, loaded before them, adds what is in a file to each time they ask for.
 * How long something took, and how long to sleep, they still learn from the real, monotonic clock.
 */
final class DrivenClock {

    private final Path library = library();
    private final Path file;
    private Duration ahead = Duration.ZERO;

    /** @param file that says by how much; nobody else writes it */
    DrivenClock(Path file) {
        this.file = file;
    }

    /** As Debian has it in the package {@code faketime}; where it is missing, a test is skipped, but not unnoticed in CI. */
    private static Path library() {
        return libraries()
                .map(directory -> directory.resolve("faketime/libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> {
                    if (System.getenv("CI") != null) {
                        throw new IllegalStateException("faketime is not installed");
                    }
                    return Assumptions.abort("faketime is not installed");
                });
    }

    private static Stream<Path> libraries() {
        Optional<Path> usual = Optional.of(Path.of("/usr/lib")).filter(Files::isDirectory);
        try (Stream<Path> below = Files.list(usual.orElseThrow(() -> new IllegalStateException("no /usr/lib")))) {
            return Stream.concat(usual.stream(), below.toList().stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process needs to obey. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_NO_CACHE", "1",
                "DONT_FAKE_MONOTONIC", "1",
                // Or waits for the real clock end at once, and the JVM does nothing else but wait.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                // Or a JVM takes the jars for others than those that its class archive is of.
                "NO_FAKE_STAT", "1");
    }

    void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
        write();
    }

    /** The file is replaced as a whole: nobody reads a half of it. */
    private void write() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, String.format(Locale.ROOT, "%+.3f%n", ahead.toMillis() / 1000.0));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }
}
