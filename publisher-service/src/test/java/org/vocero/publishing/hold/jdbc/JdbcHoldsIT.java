package org.vocero.publishing.hold.jdbc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.publishing.hold.Holds;
import org.vocero.publishing.hold.HoldsContract;
import org.vocero.publishing.jdbc.KeptSessions;

/** The contract, kept by PostgreSQL. */
class JdbcHoldsIT extends HoldsContract {

    private static final JdbcClient JDBC = JdbcClient.create(KeptSessions.onNewTables());

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
