package org.vocero.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PostgreSQL and Kafka for the tests of this JVM: started once, both at the same time, when the first test asks for
 * either, and gone without a trace when the JVM ends.
 */
public final class Engines {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Engines() {}

    /** Started on first use: a JVM whose tests need no engine starts none. */
    private static final class Shared {

        private static final Provider PROVIDER = Provider.configured();
        private static final CompletableFuture<Provider.DatabaseServer> POSTGRES =
                CompletableFuture.supplyAsync(PROVIDER::startPostgres);
        private static final CompletableFuture<Broker> KAFKA = CompletableFuture.supplyAsync(PROVIDER::startKafka);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::stop, "engines-stop"));
        }

        private static void stop() {
            CompletableFuture<Void> postgres = POSTGRES.thenAcceptAsync(Provider.DatabaseServer::close);
            CompletableFuture<Void> kafka = KAFKA.thenAcceptAsync(Broker::close);
            CompletableFuture.allOf(postgres, kafka).exceptionally(e -> null).join();
        }
    }

    /** Creates an empty database on the server that the tests of this JVM share. */
    public static Database newDatabase() {
        Provider.DatabaseServer server = await(Shared.POSTGRES);
        String name = "test_" + COUNT.incrementAndGet();
        Database admin = server.database("postgres");
        try (var connection = DriverManager.getConnection(admin.jdbcUrl(), admin.username(), admin.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The shared PostgreSQL could not create a database", e);
        }
        return server.database(name);
    }

    /** Bootstrap servers of the broker that the tests of this JVM share; name your topics and groups apart. */
    public static String kafka() {
        return await(Shared.KAFKA).bootstrapServers();
    }

    /** Starts a broker that the caller may stop. */
    public static Broker newKafka() {
        return Provider.configured().startKafka();
    }

    private static <T> T await(CompletableFuture<T> engine) {
        try {
            return engine.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
