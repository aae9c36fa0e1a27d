package org.vocero.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class LocalPostgresIT {

    @Test
    void writesCommitsToDiskBeforeItSaysSo() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void leavesNothingBehindWhenTemporary() {
        LocalPostgres postgres = LocalPostgres.temporary();

        postgres.close();

        assertThat(postgres.process().isAlive()).isFalse();
        assertThat(postgres.log()).doesNotExist();
        assertThat(postgres.log()
                        .resolveSibling(postgres.log().getFileName().toString().replace(".log", "")))
                .doesNotExist();
    }

    @Test
    void keepsItsDataBetweenRuns(@TempDir Path directory) throws SQLException {
        Path data = directory.resolve("data");
        try (LocalPostgres first = LocalPostgres.in(data, "a password")) {
            tell(first, "create table kept (word text)");
            tell(first, "insert into kept values ('migrantescuentan')");
        }

        try (LocalPostgres second = LocalPostgres.in(data, "a password")) {
            assertThat(ask(second, "select word from kept")).isEqualTo("migrantescuentan");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.username(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void takesOverFromAServerThatAKilledStackLeftRunning(@TempDir Path directory) throws SQLException {
        Path data = directory.resolve("data");
        LocalPostgres orphan = LocalPostgres.in(data, "a password");
        tell(orphan, "create table kept (word text)");

        try (LocalPostgres heir = LocalPostgres.in(data, "a password")) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(ask(heir, "select count(*)::text from kept")).isEqualTo("0");
        }
    }

    @Test
    void recoversFromAKillAndItsStalePidFile(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        LocalPostgres killed = LocalPostgres.in(data, "a password");
        tell(killed, "create table kept (word text)");
        killed.process().destroyForcibly();
        killed.process().onExit().join();
        assertThat(data.resolve("postmaster.pid")).exists();

        try (LocalPostgres heir = LocalPostgres.in(data, "a password")) {
            assertThat(ask(heir, "select count(*)::text from kept")).isEqualTo("0");
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheNumberOfAnOldServer(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        LocalPostgres.in(data, "a password").close();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                data.resolve("postmaster.pid"), foreign.pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n\nready\n");

        try (LocalPostgres postgres = LocalPostgres.in(data, "a password")) {
            assertThat(foreign.isAlive()).isTrue();
            assertThat(ask(postgres, "select 'up'")).isEqualTo("up");
        } finally {
            foreign.destroyForcibly();
        }
    }

    private static String ask(LocalPostgres postgres, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(LocalPostgres postgres, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
