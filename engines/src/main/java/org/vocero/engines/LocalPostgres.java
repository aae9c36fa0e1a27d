package org.vocero.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.vocero.engines.file.Directories;

/**
 * A PostgreSQL server as a child process, listening on the loopback interface only.
 *
 * <p>It keeps PostgreSQL's own promise: {@code fsync} and {@code synchronous_commit} are on, so a commit survives
 * {@code kill -9} and power loss. It is killed with this JVM only if it is closed; a server that outlived a killed
 * predecessor is stopped before its directory is used again.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String USER = "vocero";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    private final PostgresBinaries binaries;
    private final PostgresData data;
    private final Process process;
    private final int port;
    private final String password;
    private final boolean temporary;

    private LocalPostgres(
            PostgresBinaries binaries,
            PostgresData data,
            Process process,
            int port,
            String password,
            boolean temporary) {
        this.binaries = binaries;
        this.data = data;
        this.process = process;
        this.port = port;
        this.password = password;
        this.temporary = temporary;
    }

    /** Starts on a free port with a directory that {@link #close()} removes. */
    public static LocalPostgres temporary() {
        return startOnFreePort(
                Directories.createTemporary("vocero-postgres-"),
                UUID.randomUUID().toString(),
                true);
    }

    /** Starts on a free port and keeps its data in the directory, whose password is given when it is created. */
    public static LocalPostgres in(Path directory, String password) {
        return startOnFreePort(directory, password, false);
    }

    /**
     * Starts on this port, keeps its data in the directory, and writes its log to this file.
     *
     * @param settings {@code name=value}, of which the last of a name wins, over what it would have as well
     * @param environment of the server, besides what this JVM's own is
     */
    public static LocalPostgres in(
            Path directory,
            Path log,
            String password,
            int port,
            List<String> settings,
            Map<String, String> environment) {
        return start(PostgresData.in(directory, log), password, port, settings, environment, false);
    }

    /** Stops the server that a killed predecessor left running on the directory, and says whether there was one. */
    public static boolean stopLeftOver(Path directory) {
        PostgresData data = PostgresData.in(directory);
        return data.isInUse() && data.stopLeftOver(PostgresBinaries.unpacked());
    }

    private static LocalPostgres startOnFreePort(Path directory, String password, boolean temporary) {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(PostgresData.in(directory), password, Ports.free(), List.of(), Map.of(), temporary);
            } catch (EngineFailure e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static LocalPostgres start(
            PostgresData data,
            String password,
            int port,
            List<String> settings,
            Map<String, String> environment,
            boolean temporary) {
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        Directories.createPrivate(data.directory());
        data.stopLeftOver(binaries);
        if (!data.exists()) {
            data.create(binaries, USER, password, temporary);
        }
        Process process = launch(binaries, data, port, settings, environment);
        LocalPostgres started = new LocalPostgres(binaries, data, process, port, password, temporary);
        started.awaitReady();
        return started;
    }

    private static Process launch(
            PostgresBinaries binaries,
            PostgresData data,
            int port,
            List<String> settings,
            Map<String, String> environment) {
        List<String> command = new ArrayList<>(PostgresData.asOrdinaryUser());
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", data.directory().toString(), "-p", Integer.toString(port), "-h", "127.0.0.1"));
        Stream.concat(standardSettings().stream(), settings.stream())
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        File log = data.log().toFile();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .redirectInput(ProcessBuilder.Redirect.from(new File(nothing())));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    private static String nothing() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows") ? "NUL" : "/dev/null";
    }

    private static List<String> standardSettings() {
        return List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC");
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!data.acceptsConnections(process.pid())) {
            try {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new EngineFailure("PostgreSQL did not start on port " + port + ": " + data.lastWords()
                            + " (log: " + data.log() + ")");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
                throw new EngineFailure("Interrupted while PostgreSQL was starting.", e);
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new EngineFailure(
                        "PostgreSQL was not ready after " + PATIENCE.toSeconds() + " s (log: " + data.log() + ")");
            }
        }
    }

    /** The server's log. */
    public Path log() {
        return data.log();
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The server process, whose death its owner may want to hear of. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Where a database of this server is, without asking whether it exists. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates the database unless it exists. */
    public void createDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password)) {
            try (var exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
                exists.setString(1, name);
                if (exists.executeQuery().next()) {
                    return;
                }
            }
            try (var create = connection.createStatement()) {
                create.execute("create database \"" + name.replace("\"", "\"\"") + "\"");
            }
        } catch (SQLException e) {
            throw new EngineFailure("PostgreSQL could not create the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Stops the server after rolling back what is open; a temporary one leaves nothing behind. */
    @Override
    public void close() {
        data.stop(binaries);
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (temporary) {
            Directories.delete(data.directory());
            deleteLog();
        }
    }

    private void deleteLog() {
        try {
            Files.deleteIfExists(data.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
