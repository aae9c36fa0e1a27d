package org.vocero.localstack.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.vocero.localstack.Service;
import org.vocero.localstack.StackFailure;
import org.vocero.localstack.StackPorts;
import org.vocero.localstack.terminal.Table;
import org.vocero.localstack.terminal.Terminal;

/** Says part by part whether it is up; ends with 0 if all are, with 3 otherwise, as init scripts do. */
final class Status {

    private static final int NOT_ALL_UP = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Settings settings;
    private final Terminal terminal;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private boolean allUp = true;

    Status(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    int run() {
        RunningStack running = new RunningStack(settings.home());
        StackPorts ports = running.ports();
        boolean owned = running.owner().isPresent();
        Table table = new Table("Part", "State", "Address", "Process");
        add(table, "PostgreSQL", listens(ports.postgres()), "127.0.0.1:" + ports.postgres(), Optional.empty());
        add(table, "Kafka", owned && listens(ports.kafka()), "127.0.0.1:" + ports.kafka(), running.owner());
        for (Service service : Service.values()) {
            Optional<ProcessHandle> process =
                    settings.home().pidFile(service.label()).living();
            boolean up = process.isPresent() && isHealthy(running.url(service));
            add(table, service.label(), up, running.url(service).toString(), process);
        }
        terminal.table(table);
        if (!allUp) {
            terminal.line();
            terminal.line(
                    owned
                            ? "  What is down is being started again; why it went down is in "
                                    + RunningStack.shown(settings.home().logs())
                            : "  Vocero is not running. Start it: ./vocero up");
        }
        return allUp ? 0 : NOT_ALL_UP;
    }

    private void add(Table table, String part, boolean up, String address, Optional<ProcessHandle> process) {
        allUp &= up;
        String pid = process.map(handle -> Long.toString(handle.pid())).orElse("");
        table.row(part, up ? "up" : "down", address, pid);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isHealthy(URI url) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/actuator/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }
}
