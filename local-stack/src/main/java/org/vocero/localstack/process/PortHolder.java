package org.vocero.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port, as far as this machine tells us. */
public record PortHolder(String description) {

    private static final String LISTENING = "0A";

    /** Empty if the port can be had on the loopback interface. */
    public static Optional<PortHolder> of(int port) {
        if (canBeBound(port)) {
            return Optional.empty();
        }
        return Optional.of(new PortHolder(
                process(port).map(PortHolder::describe).orElse("a program that this account may not look at")));
    }

    private static boolean canBeBound(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: the remains of closed connections are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        String command =
                process.info().commandLine().or(() -> process.info().command()).orElse("a program");
        String shortened = command.length() > 120 ? command.substring(0, 117) + "..." : command;
        return "process " + process.pid() + " (" + shortened + ")";
    }

    private static Optional<ProcessHandle> process(int port) {
        try {
            Set<String> sockets = listeningSockets(port);
            if (!sockets.isEmpty()) {
                return ProcessHandle.allProcesses()
                        .filter(process -> holdsAny(process.pid(), sockets))
                        .findFirst();
            }
            return askLsof(port);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The inodes of the sockets that listen on the port, from Linux's own table. */
    private static Set<String> listeningSockets(int port) throws IOException {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        Set<String> inodes = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.isReadable(Path.of(table))) {
                continue;
            }
            for (String line : Files.readAllLines(Path.of(table), StandardCharsets.US_ASCII)) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
                    inodes.add("socket:[" + fields[9] + "]");
                }
            }
        }
        return inodes;
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException | SecurityException e) {
            return false;
        }
        return false;
    }

    private static Optional<ProcessHandle> askLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.matches("\\d+.*")
                    ? ProcessHandle.of(Long.parseLong(answer.split("\\D", 2)[0]))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return description;
    }
}
