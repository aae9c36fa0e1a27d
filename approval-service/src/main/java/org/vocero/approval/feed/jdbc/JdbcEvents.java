package org.vocero.approval.feed.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.feed.Event;
import org.vocero.approval.feed.Events;
import org.vocero.approval.feed.Scope;
import org.vocero.approval.tracking.State;

/** Reads along an index, whatever else there is. How often a publication was heard of never falls but while it is all heard again. */
@Repository
class JdbcEvents implements Events {

    private static final String DUE = """
            SELECT due.*, heard.times, heard.latest
            FROM publication_tracking due
            CROSS JOIN LATERAL (SELECT count(*) AS times, max(said_at) AS latest
                                FROM tracking_event happening
                                WHERE happening.publication_id = due.publication_id) heard
            WHERE due.%s = :target AND due.sort_at >= :from AND due.sort_at < :until
            ORDER BY due.sort_at, due.publication_id
            """;

    private final JdbcClient database;

    JdbcEvents(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Event> of(Scope scope, String target, Instant from, Instant until) {
        return database.sql(DUE.formatted(scope.key()))
                .param("target", target)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .query(JdbcEvents::event)
                .list();
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getObject("publication_id", UUID.class),
                Objects.requireNonNullElse(row.getString("title"), ""),
                row.getString("account"),
                State.of(row.getString("state")).orElseThrow(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                row.getObject("latest", OffsetDateTime.class).toInstant(),
                row.getString("url"));
    }
}
