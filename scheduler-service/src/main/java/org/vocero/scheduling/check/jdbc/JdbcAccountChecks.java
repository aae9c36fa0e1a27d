package org.vocero.scheduling.check.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.scheduling.check.AccountChecks;

/** One row for each account and each time ahead. */
@Repository
class JdbcAccountChecks implements AccountChecks {

    private final JdbcClient jdbc;

    JdbcAccountChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Check> noteDue(Duration ahead, Instant now) {
        String sql = """
                INSERT INTO account_check AS known (account, ahead_seconds, channel, due_at, asked_at)
                SELECT account, :ahead, channel, min(due_at), :now
                FROM publication
                WHERE state = 'scheduled' AND due_at > :now AND due_at <= :until
                GROUP BY account, channel
                ORDER BY account
                ON CONFLICT (account, ahead_seconds) DO UPDATE
                SET channel = excluded.channel, due_at = excluded.due_at, asked_at = excluded.asked_at
                WHERE known.asked_at <= :before
                RETURNING account, channel, due_at
                """;
        return jdbc.sql(sql)
                .param("ahead", ahead.toSeconds())
                .param("now", at(now))
                .param("until", at(now.plus(ahead)))
                .param("before", at(now.minus(ahead)))
                .query((row, number) -> new Check(
                        row.getString("account"),
                        row.getString("channel"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        ahead))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
