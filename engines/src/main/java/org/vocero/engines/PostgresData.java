package org.vocero.engines;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The directory of one PostgreSQL cluster, and what may be done with it from outside.
 *
 * <p>{@code postmaster.pid} names the process that serves it: process id, directory, start in epoch seconds, port, …,
 * and on the eighth line whether it accepts connections.
 */
final class PostgresData {

    private static final int STATUS_LINE = 7;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);
    private static final int STOP_SECONDS = 30;

    private final Path directory;
    private final Path log;

    private PostgresData(Path directory, Path log) {
        this.directory = directory.toAbsolutePath();
        this.log = log.toAbsolutePath();
    }

    /** With its log beside the directory. */
    static PostgresData in(Path directory) {
        return new PostgresData(directory, directory.resolveSibling(directory.getFileName() + ".log"));
    }

    static PostgresData in(Path directory, Path log) {
        return new PostgresData(directory, log);
    }

    Path directory() {
        return directory;
    }

    Path log() {
        return log;
    }

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    void create(PostgresBinaries binaries, String user, String password, boolean temporary) {
        Path secret = directory.resolveSibling(directory.getFileName() + ".pw");
        try {
            Files.deleteIfExists(secret);
            Files.createFile(secret, ownerOnly(secret));
            Files.writeString(secret, password + "\n");
            List<String> command = new ArrayList<>(asOrdinaryUser());
            command.addAll(List.of(binaries.program("initdb").toString(), "-D", directory.toString(), "-U", user));
            command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + secret, "--encoding=UTF8"));
            command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (temporary) {
                command.add("--no-sync");
            }
            run(command, "create its directory " + directory);
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL cannot create its directory " + directory + ": " + e.getMessage(), e);
        } finally {
            secret.toFile().delete();
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether a server says that it serves this directory, living or not. */
    boolean isInUse() {
        return !pidFile().isEmpty();
    }

    boolean acceptsConnections(long pid) {
        List<String> lines = pidFile();
        return lines.size() > STATUS_LINE
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /**
     * Stops the server that a killed predecessor left running on this directory, and forgets a file that names a
     * process that is gone, or that is another one by now: that one is left alone. Says whether there was one.
     */
    boolean stopLeftOver(PostgresBinaries binaries) {
        if (pidFile().isEmpty()) {
            return false;
        }
        if (server().isPresent()) {
            stop(binaries);
            return true;
        }
        directory.resolve("postmaster.pid").toFile().delete();
        return false;
    }

    /** The live process that serves this directory, recognised by its program and its start, not by its number only. */
    private Optional<ProcessHandle> server() {
        List<String> lines = pidFile();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                        .orElse(false));
    }

    /** Fast shutdown: open transactions are rolled back, clients are disconnected, what was committed is written. */
    void stop(PostgresBinaries binaries) {
        if (pidFile().isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(binaries.program("pg_ctl").toString(), "stop", "-D", directory.toString()));
        command.addAll(List.of("-m", "fast", "-w", "-t", Integer.toString(STOP_SECONDS)));
        run(command, "stop");
    }

    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException e) {
            return "it left no log";
        }
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(directory.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is. */
    static List<String> asOrdinaryUser() {
        return LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
    }

    private static void run(List<String> command, String purpose) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2L * STOP_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new EngineFailure("PostgreSQL could not " + purpose + ": " + output.strip());
            }
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL could not " + purpose + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("Interrupted while PostgreSQL was to " + purpose + ".", e);
        }
    }
}
