package org.vocero.localstack.process;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An app as a process of its own, with a log and a pid file.
 *
 * <p>Settings travel in files that only their owner can read; the command line, which everyone on the machine can
 * read, holds nothing but their names.
 */
public final class JavaApp {

    private static final long ROTATE_AT = 10_000_000;
    private static final int TAIL = 8192;

    private final AppImage image;
    private final List<String> jvmOptions;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;

    /** @param environment besides what this JVM's own is */
    public JavaApp(
            AppImage image,
            List<String> jvmOptions,
            List<String> arguments,
            Map<String, String> environment,
            Path log,
            PidFile pidFile) {
        this.image = image;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.pidFile = pidFile;
    }

    /** The {@code java} of the JVM that runs this. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(image.jar().getFileName() + " runs already");
        }
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(jvmOptions);
        command.addAll(image.launch());
        command.addAll(arguments);
        try {
            rotate();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            // glibc would otherwise keep an arena of memory per thread.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(environment);
            Process started = builder.start();
            process = started;
            pidFile.write(started.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rotate() throws IOException {
        if (Files.exists(log) && Files.size(log) > ROTATE_AT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The running process, or the one that ended last. */
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    public Path log() {
        return log;
    }

    /** Whether {@link #archiveClasses} has something to do. */
    public boolean lacksArchive() {
        return isAlive() && image.lacksArchive();
    }

    /** Makes its next start faster; see {@link AppImage}. It rests meanwhile. */
    public void archiveClasses() {
        process().ifPresent(image::archive);
    }

    /** Asks it to end and insists after the patience is over. */
    public void stop(Duration patience) {
        process().filter(ProcessHandle::isAlive).ifPresent(handle -> PidFile.end(handle, patience));
        pidFile.delete();
    }

    /** SIGKILL: it gets no chance to put anything in order. Returns when it is gone. */
    public void kill() {
        process().ifPresent(handle -> {
            handle.destroyForcibly();
            handle.onExit().join();
        });
    }

    /** The last lines that it wrote. */
    public List<String> lastWords(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
