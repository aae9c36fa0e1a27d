package org.vocero.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class PidFileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Process process;

    private PidFile file = new PidFile(Path.of(""));

    @BeforeEach
    void start() throws Exception {
        process = new ProcessBuilder("sleep", "60").start();
        file = new PidFile(directory.resolve("sleep.pid"));
        file.write(process.toHandle());
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void endsTheProcessThatItRemembers() {
        assertThat(file.end(PATIENCE)).isTrue();

        assertThat(process.isAlive()).isFalse();
        assertThat(directory.resolve("sleep.pid")).doesNotExist();
    }

    @Test
    void leavesAProcessAloneThatStartedAtAnotherTime() throws Exception {
        rewriteLine(1, "1000");

        assertThat(file.end(PATIENCE)).isFalse();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void leavesAProcessAloneThatRunsAnotherProgram() throws Exception {
        rewriteLine(2, "/usr/bin/java");

        assertThat(file.end(PATIENCE)).isFalse();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void knowsNothingFromAnUnreadableFile() throws Exception {
        Files.writeString(directory.resolve("sleep.pid"), "half a li");

        assertThat(file.living()).isEmpty();
    }

    private void rewriteLine(int index, String line) throws Exception {
        var lines = new java.util.ArrayList<>(Files.readAllLines(directory.resolve("sleep.pid")));
        lines.set(index, line);
        Files.write(directory.resolve("sleep.pid"), lines);
    }
}
