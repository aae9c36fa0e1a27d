package org.vocero.scheduling.publication.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.scheduling.publication.SharedClock;

/**
 * The database's clock. With clocks of their own, the instance that is ahead by some seconds would release everything early by as
 * much.
 */
@Component
class DatabaseClock implements SharedClock {

    private final JdbcClient jdbc;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        return jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
