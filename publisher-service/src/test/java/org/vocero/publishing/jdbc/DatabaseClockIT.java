package org.vocero.publishing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.testing.Engines;

class DatabaseClockIT {

    private static final JdbcClient JDBC = JdbcClient.create(KeptSessions.on(Engines.newDatabase()));

    @ParameterizedTest
    @ValueSource(strings = {"PT-5S", "PT0S", "PT5S"})
    void tellsTheDatabasesTimeHoweverWrongTheMachinesIs(Duration wrong) {
        Clock clock = new DatabaseClock(JDBC, Clock.offset(Clock.systemUTC(), wrong));

        Instant before = databasesTime();
        Instant told = clock.instant();
        Instant after = databasesTime();

        assertThat(told).isBetween(before.minusSeconds(1), after.plusSeconds(1));
    }

    private static Instant databasesTime() {
        return JDBC.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
