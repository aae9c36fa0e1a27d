package org.vocero.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vocero.localstack.secrets.PrivateFiles;

@NullMarked
class StackIT {

    @TempDir
    private Path directory = Path.of("");

    private Path home = Path.of("");
    private Path checkout = Path.of("");

    @BeforeEach
    void build() throws Exception {
        home = directory.resolve("home");
        checkout = FakeService.builtCheckout(directory.resolve("checkout"));
    }

    @Test
    void startsKillsRestartsAndMultipliesServices() throws Exception {
        try (Stack stack = builder().start()) {
            ServiceInstance publisher = stack.service(Service.PUBLISHER);
            publisher.kill();
            assertThat(publisher.isAlive()).isFalse();

            publisher.restart();
            ServiceInstance second = stack.startAnother(Service.PUBLISHER);

            assertThat(publisher.isHealthy()).isTrue();
            assertThat(second.isHealthy()).isTrue();
            assertThat(second.url()).isNotEqualTo(publisher.url());
            LocalDatabase database = stack.database("scheduler");
            DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())
                    .close();
        }
    }

    @Test
    void stopsEverythingThatItStarted() {
        Stack stack = builder().start();
        List<ProcessHandle> processes = processes(stack);

        stack.close();

        assertThat(processes).hasSize(5).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void refusesASecondStackOnTheSameDirectory() {
        try (Stack running = builder().start()) {
            assertThatThrownBy(() -> builder().start())
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("running on " + home);
            assertThat(running.service(Service.APPROVAL).isHealthy()).isTrue();
        }
    }

    @Test
    void leavesNothingRunningWhenAServiceDoesNotStartAndQuotesItsLastWords() {
        StackBuilder builder = builder().property(Service.SCHEDULER, "refuse", "no Quartz tables");

        assertThatThrownBy(builder::start)
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("The scheduler ended while starting")
                .hasMessageContaining("no Quartz tables")
                .hasMessageContaining(home.resolve("logs/scheduler.log").toString());

        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().commandLine().orElse("").contains(home.toString())))
                .isEmpty();
    }

    @Test
    void namesWhoHoldsATakenPortAndTheSettingThatMovesIt() throws Exception {
        StackPorts ports = StackPorts.free();
        try (ServerSocket foreign = new ServerSocket(ports.of(Service.APPROVAL), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> builder().ports(ports).start())
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + foreign.getLocalPort() + ", which the approval needs")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("VOCERO_APPROVAL_PORT=");
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    @Test
    void putsNoSecretOnACommandLineOrIntoALog() throws Exception {
        try (Stack stack = builder().start()) {
            List<String> secrets = filesIn(home.resolve("secrets")).stream()
                    .filter(file -> file.toString().endsWith(".properties"))
                    .flatMap(file -> PrivateFiles.read(file).entrySet().stream())
                    .filter(entry -> entry.getKey().matches(".*(password|secret|token|hash|consumer-key).*"))
                    .map(java.util.Map.Entry::getValue)
                    .toList();

            assertThat(secrets).hasSizeGreaterThan(30);
            assertThat(processes(stack))
                    .allSatisfy(process ->
                            assertThat(process.info().commandLine().orElse("")).doesNotContain(secrets));
            assertThat(filesIn(home.resolve("logs")))
                    .hasSize(5)
                    .allSatisfy(log -> assertThat(log).content().doesNotContain(secrets));
        }
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    private StackBuilder builder() {
        return Stack.builder(home).checkout(checkout).freePorts();
    }

    private static List<ProcessHandle> processes(Stack stack) {
        java.util.ArrayList<ProcessHandle> processes = new java.util.ArrayList<>();
        for (Service service : Service.values()) {
            processes.add(stack.service(service).process().orElseThrow());
        }
        processes.add(stack.engines().postgres().process());
        return processes;
    }
}
