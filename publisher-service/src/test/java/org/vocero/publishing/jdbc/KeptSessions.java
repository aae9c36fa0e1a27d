package org.vocero.publishing.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.vocero.testing.Database;
import org.vocero.testing.Engines;

/** Databases whose sessions are kept: proving a password takes longer than most statements. They end with the JVM. */
public final class KeptSessions {

    private static final int MOST = 10;

    private KeptSessions() {}

    /** Of a database with the service's tables. */
    public static DataSource onNewTables() {
        DataSource sessions = on(Engines.newDatabase());
        Flyway.configure()
                .dataSource(sessions)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return sessions;
    }

    public static DataSource on(Database database) {
        HikariDataSource sessions = new HikariDataSource();
        sessions.setJdbcUrl(database.jdbcUrl());
        sessions.setUsername(database.username());
        sessions.setPassword(database.password());
        sessions.setMinimumIdle(1);
        sessions.setMaximumPoolSize(MOST);
        return sessions;
    }
}
