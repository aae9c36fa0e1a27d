package org.vocero.localstack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.vocero.localstack.Progress;

/** How the supervisor tells the commands how it goes: a file with a line per event, fields separated by tabs. */
final class ProgressFile implements Progress {

    /** Everything is up. */
    static final String UP = "up";

    /** The stack could not be started; the field says why. */
    static final String FAILED = "failed";

    private final Path file;

    private ProgressFile(Path file) {
        this.file = file;
    }

    /** Begins a new file. */
    static ProgressFile begin(Path file) {
        try {
            Files.writeString(file, "");
            return new ProgressFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void starting(String part) {
        append("starting", part);
    }

    @Override
    public void ready(String part, Duration after) {
        append("ready", part, Long.toString(after.toMillis()));
    }

    @Override
    public void died(String part, String why) {
        append("died", part, why);
    }

    @Override
    public void archiving(String part) {
        append("archiving", part);
    }

    @Override
    public void stopped(String part) {
        append("stopped", part);
    }

    void up() {
        append(UP);
    }

    void failed(String why) {
        append(FAILED, why);
    }

    private synchronized void append(String... fields) {
        String line = String.join("\t", List.of(fields)).replace("\\", "\\\\").replace("\n", "\\n");
        try {
            Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events after the first {@code seen}, complete ones only. */
    static List<List<String>> read(Path file, int seen) {
        String content;
        try {
            content = Files.readString(file);
        } catch (IOException e) {
            return List.of();
        }
        return content.substring(0, content.lastIndexOf('\n') + 1)
                .lines()
                .skip(seen)
                .map(line -> line.replace("\\n", "\n").replace("\\\\", "\\"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
