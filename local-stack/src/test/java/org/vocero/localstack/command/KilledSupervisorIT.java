package org.vocero.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vocero.localstack.FakeService;
import org.vocero.localstack.Service;
import org.vocero.localstack.StackHome;
import org.vocero.localstack.StackPorts;
import org.vocero.localstack.terminal.Terminal;

/** The commands and the process that they leave behind, as the script {@code vocero} runs them. */
@NullMarked
class KilledSupervisorIT {

    private static final Terminal UNSEEN = new Terminal(OutputStream.nullOutputStream(), false, false, 80);

    @TempDir
    private Path directory = Path.of("");

    private Settings settings = Settings.ofThisProcess();

    @BeforeEach
    void configure() throws Exception {
        settings = new Settings(
                FakeService.builtCheckout(directory.resolve("checkout")),
                new StackHome(directory.resolve("home")),
                environment(StackPorts.free()));
    }

    @AfterEach
    void stop() {
        new Stop(settings, UNSEEN).run();
    }

    @Test
    void isFollowedByAnUpThatEndsTheOrphansAndByAStopThatLeavesNothing() throws Exception {
        assertThat(new Up(settings, UNSEEN).run()).isZero();
        ProcessHandle supervisor = settings.home().owner().living().orElseThrow();
        List<ProcessHandle> orphans = parts();

        supervisor.destroyForcibly();
        supervisor.onExit().join();
        assertThat(orphans).hasSize(5).allMatch(ProcessHandle::isAlive);
        assertThat(new Up(settings, UNSEEN).run()).isZero();

        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(new Status(settings, UNSEEN).run()).isZero();
        List<ProcessHandle> all = parts();
        all.add(settings.home().owner().living().orElseThrow());
        new Stop(settings, UNSEEN).run();
        assertThat(all).hasSize(6).noneMatch(ProcessHandle::isAlive);
    }

    private List<ProcessHandle> parts() throws Exception {
        List<ProcessHandle> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            parts.add(settings.home().pidFile(service.label()).living().orElseThrow());
        }
        Path server = settings.home().directory().resolve("postgres").resolve("postmaster.pid");
        parts.add(ProcessHandle.of(Long.parseLong(Files.readAllLines(server).get(0)))
                .orElseThrow());
        return parts;
    }

    private static Map<String, String> environment(StackPorts ports) {
        Map<String, String> environment = new HashMap<>();
        environment.put("VOCERO_POSTGRES_PORT", Integer.toString(ports.postgres()));
        environment.put("VOCERO_KAFKA_PORT", Integer.toString(ports.kafka()));
        for (Service service : Service.values()) {
            environment.put("VOCERO_" + service.name() + "_PORT", Integer.toString(ports.of(service)));
        }
        return environment;
    }
}
