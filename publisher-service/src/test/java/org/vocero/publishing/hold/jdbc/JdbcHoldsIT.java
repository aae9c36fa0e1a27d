package org.vocero.publishing.hold.jdbc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.vocero.publishing.hold.Holds;
import org.vocero.publishing.hold.HoldsContract;
import org.vocero.testing.Database;
import org.vocero.testing.Engines;

/** The contract, kept by PostgreSQL. */
class JdbcHoldsIT extends HoldsContract {

    private static final JdbcClient JDBC = JdbcClient.create(migrated());

    private static DataSource migrated() {
        Database database = Engines.newDatabase();
        DataSource source = new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return source;
    }

    @Override
    protected Holds holds() {
        return new JdbcHolds(JDBC, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    protected boolean stands(UUID hold) {
        return JDBC.sql("select exists (select from hold where hold_id = ?)")
                .param(hold)
                .query(Boolean.class)
                .single();
    }
}
