package org.vocero.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One stack for all, alive before and after each test, which looks after it with a supervision of its own. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Stack stack;
    private final ServiceInstance service;

    SupervisionIT(@TempDir Path directory) throws Exception {
        stack = Stack.builder(directory.resolve("home"))
                .checkout(FakeService.builtCheckout(directory.resolve("checkout")))
                .only(Service.SANDBOX)
                .freePorts()
                .start();
        service = stack.service(Service.SANDBOX);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void startsAKilledServiceAgainAndWaitsLongerIfItDiesAtOnce() {
        Deaths deaths = new Deaths();
        try (Supervision supervision = Supervision.of(stack, deaths)) {
            assertThat(supervision).isNotNull();
            service.kill();
            await().atMost(PATIENCE).until(service::isHealthy);
            service.kill();
            await().atMost(PATIENCE).until(service::isHealthy);
        }

        assertThat(deaths.seen)
                .containsExactly("sandbox: starting it again in 1 s", "sandbox: starting it again in 2 s");
    }

    @Test
    void startsKilledPostgresAgainWithWhatWasCommitted() throws SQLException {
        ProcessHandle killed = stack.engines().postgres().process();
        execute("create table kept as select 'migrantescuentan' as word");
        try (Supervision supervision = Supervision.of(stack, Progress.SILENT)) {
            assertThat(supervision).isNotNull();
            killed.destroyForcibly();
            killed.onExit().join();
            await().atMost(PATIENCE)
                    .until(() -> !stack.engines().postgres().process().equals(killed));
        }

        assertThat(ask("select word from kept")).isEqualTo("migrantescuentan");
        assertThat(stack.engines().postgresIsAlive()).isTrue();
    }

    @Test
    void leavesAloneWhatDiesAfterItLookedAway() {
        Deaths deaths = new Deaths();
        Supervision supervision = Supervision.of(stack, deaths);

        supervision.close();
        service.kill();

        await().during(Duration.ofMillis(1500)).atMost(PATIENCE).until(() -> !service.isAlive());
        assertThat(deaths.seen).isEmpty();
        service.restart();
    }

    private void execute(String sql) throws SQLException {
        LocalDatabase database = stack.database("scheduler");
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        LocalDatabase database = stack.database("scheduler");
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static final class Deaths implements Progress {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void died(String part, String why) {
            seen.add(part + ": " + why);
        }
    }
}
