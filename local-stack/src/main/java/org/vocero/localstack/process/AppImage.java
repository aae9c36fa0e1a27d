package org.vocero.localstack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vocero.engines.file.Directories;

/**
 * A runnable jar as a JVM starts it soonest: unpacked, and its loaded classes in an archive that the JVM maps instead of reading
 * and verifying them again. With it a service starts in about half the time.
 *
 * <p>It is of one build and one JVM: another of either begins anew. Whoever cannot have one starts from the jar itself.
 */
public final class AppImage {

    private static final long PATIENCE_SECONDS = 30;

    private final Path jar;
    private final Path directory;
    private @Nullable Path unpacked;

    /**
     * @param jar as the build made it
     * @param directory of this app alone
     */
    public AppImage(Path jar, Path directory) {
        this.jar = jar;
        this.directory = directory;
    }

    Path jar() {
        return jar;
    }

    /** What follows the JVM's own options on the command line. */
    synchronized List<String> launch() {
        Path from = unpack();
        if (from.equals(jar)) {
            return List.of("-jar", jar.toString());
        }
        List<String> command = new ArrayList<>();
        if (Files.exists(archive())) {
            command.add("-XX:SharedArchiveFile=" + archive());
        } else {
            // So that the archive can be made of what it has loaded, while it runs; quietly, for its output is the
            // service's log.
            command.addAll(List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:cds=error", "-Xlog:cds+dynamic=error"));
        }
        command.addAll(List.of("-jar", from.toString()));
        return command;
    }

    /** Whether {@link #archive} has something to do. */
    synchronized boolean lacksArchive() {
        return !unpack().equals(jar) && !Files.exists(archive());
    }

    /** Makes the archive of what this process, which was launched from here, has loaded; not without a {@code jcmd}. The process rests meanwhile. */
    synchronized void archive(ProcessHandle process) {
        Path recorded = directory.resolve("classes.jsa.new");
        try {
            Files.deleteIfExists(recorded);
            run(List.of(tool("jcmd"), Long.toString(process.pid()), "VM.cds", "dynamic_dump", recorded.toString()));
            if (Files.exists(recorded)) {
                Files.move(recorded, archive());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path archive() {
        return directory.resolve("classes.jsa");
    }

    private Path unpack() {
        if (unpacked == null) {
            try {
                unpacked = new BootJar(jar).exists() ? unpackInto(directory.resolve("app")) : jar;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return unpacked;
    }

    /** The file that says what it is of is written last: who died before it begins anew. */
    private Path unpackInto(Path app) throws IOException {
        Path runnable = app.resolve(jar.getFileName());
        Path of = directory.resolve("of");
        String fingerprint = fingerprint();
        if (Files.exists(of) && Files.readString(of).equals(fingerprint)) {
            return runnable;
        }
        Directories.delete(directory);
        new BootJar(jar).unpack(app);
        Files.writeString(of, fingerprint);
        return runnable;
    }

    private String fingerprint() throws IOException {
        return "%s %d %s %s %s"
                .formatted(
                        jar,
                        Files.size(jar),
                        Files.getLastModifiedTime(jar),
                        System.getProperty("java.home"),
                        System.getProperty("java.vm.version"));
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Whether it worked shows in what it made. */
    private static void run(List<String> command) throws IOException {
        if (!Files.isExecutable(Path.of(command.get(0)))) {
            return;
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
