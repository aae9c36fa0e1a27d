package org.vocero.benchmarks.scheduling.worker;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/** One process of a library. */
public final class Worker {

    /** Each thread that fires needs a connection, and the library some. */
    private static final int CONNECTIONS = 2 * Firing.THREADS;

    private Worker() {}

    /**
     * Fires until the process ends.
     *
     * @param arguments library, JDBC URL, user name, brokers, topic; the password is in the environment
     */
    public static void run(String... arguments) throws InterruptedException, SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setUsername(arguments[2]);
        config.setPassword(System.getenv("DATABASE_PASSWORD"));
        config.setMaximumPoolSize(CONNECTIONS);
        try (HikariDataSource database = new HikariDataSource(config)) {
            Library.labelled(arguments[0]).fire(database, new Firing(database, arguments[3], arguments[4]));
            try (Connection connection = database.getConnection()) {
                Library.execute(
                        connection,
                        "INSERT INTO ready VALUES (" + ProcessHandle.current().pid() + ")");
            }
            new CountDownLatch(1).await();
        }
    }
}
