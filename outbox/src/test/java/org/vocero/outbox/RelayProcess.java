package org.vocero.outbox;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.vocero.testing.Database;

/** A relay in a JVM of its own, to be killed, or to die by itself between sending a batch and deleting it. */
final class RelayProcess {

    private RelayProcess() {}

    /** @param batches how many batches it deletes before it dies in front of the next; negative to live on */
    static Process start(Database database, String brokers, int batches) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                database.jdbcUrl(),
                database.username(),
                database.password(),
                brokers,
                "" + batches);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/relay-processes.log")))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        var database = new Database(args[0], args[1], args[2]);
        var sessions = new DyingDataSource(database, Integer.parseInt(args[4]));
        var relay = new OutboxRelay(
                sessions,
                Bundles.none(),
                new KafkaSender(OutboxAutoConfiguration.producers(List.of(args[3]), "relay-process")),
                OutboxDatabase.quick(),
                new OutboxMetrics());
        relay.start();
        Thread.currentThread().join();
    }

    /** Dies where a batch is sent and confirmed but not yet deleted. */
    private static final class DyingDataSource extends DelegatingDataSource {

        private final AtomicInteger batches;

        DyingDataSource(Database database, int batches) {
            super(OutboxDatabase.sessionsOf(database));
            this.batches = new AtomicInteger(batches);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (args != null && args[0] instanceof String sql && sql.startsWith("DELETE")) {
                            if (batches.getAndDecrement() == 0) {
                                Runtime.getRuntime().halt(137);
                            }
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
