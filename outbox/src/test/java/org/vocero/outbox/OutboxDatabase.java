package org.vocero.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.testing.Database;
import org.vocero.testing.Engines;

/** A database with an empty outbox, and what tests do with it. */
final class OutboxDatabase implements AutoCloseable {

    static {
        // A busy machine may take long; none of the waits is a measurement.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    final Database database = Engines.newDatabase();
    final DataSource sessions = sessionsOf(database);
    final HikariDataSource pool = poolOf(sessions);
    final JdbcClient sql = JdbcClient.create(pool);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));

    OutboxDatabase() {
        Flyway.configure()
                .dataSource(sessions)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
    }

    static DataSource sessionsOf(Database database) {
        return new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    }

    private static HikariDataSource poolOf(DataSource sessions) {
        var config = new HikariConfig();
        config.setDataSource(sessions);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** An outbox that nobody wakes a relay for. */
    JdbcOutbox outbox() {
        return outbox(() -> {});
    }

    JdbcOutbox outbox(Runnable wakeRelay) {
        return new JdbcOutbox(new JdbcTemplate(pool), wakeRelay);
    }

    void commit(Outbox outbox, Collection<OutboxMessage> messages) {
        transaction.executeWithoutResult(status -> outbox.add(messages));
    }

    void commit(OutboxMessage... messages) {
        commit(outbox(), List.of(messages));
    }

    long pending() {
        return sql.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    List<String> keyOfEachShard() {
        return sql.sql("SELECT DISTINCT ON (hashtext(key) & 15) key FROM (SELECT 'key-' || i AS key FROM"
                        + " generate_series(1, 500) AS i) AS keys ORDER BY hashtext(key) & 15")
                .query(String.class)
                .list();
    }

    /** Backends that hold shards. */
    List<Integer> owners() {
        return sql.sql("SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .query(Integer.class)
                .list();
    }

    long lockedShards() {
        return sql.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .query(Long.class)
                .single();
    }

    OutboxRelay relay(String brokers) {
        return relay(brokers, sessions);
    }

    OutboxRelay relay(String brokers, DataSource database) {
        return relay(brokers, database, Bundles.none());
    }

    OutboxRelay relay(String brokers, DataSource database, Bundles bundles) {
        return new OutboxRelay(
                database,
                bundles,
                new KafkaSender(OutboxAutoConfiguration.producers(List.of(brokers), "test-outbox")),
                quick(),
                new OutboxMetrics());
    }

    /** Production's settings but for shorter rests. */
    static OutboxProperties quick() {
        return new OutboxProperties(
                true,
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofSeconds(3),
                250,
                512 * 1024,
                Duration.ofMillis(200),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        pool.close();
    }
}
