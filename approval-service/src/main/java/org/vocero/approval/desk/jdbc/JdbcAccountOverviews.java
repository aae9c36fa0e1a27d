package org.vocero.approval.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.connection.Standing;
import org.vocero.approval.desk.AccountLine;
import org.vocero.approval.desk.AccountOverviews;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAccountOverviews implements AccountOverviews {

    private static final String SELECT = """
            SELECT account.key, account.channel, account.language, account.zone, account.handle, account.region,
                standing.standing,
                (SELECT min(due_at) FROM publication_tracking next
                 WHERE next.account = account.key AND next.state IN ('scheduled', 'released', 'deferred')
                   AND next.due_at > :now) AS next_due
            FROM account
            LEFT JOIN account_standing standing ON standing.account = account.key
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAccountOverviews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<AccountLine> accounts(Instant now) {
        return jdbc.sql(SELECT + " ORDER BY account.channel, account.key")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::line)
                .list();
    }

    @Override
    public Optional<AccountLine> account(String key, Instant now) {
        return jdbc.sql(SELECT + " WHERE account.key = :key")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::line)
                .optional();
    }

    private AccountLine line(ResultSet row, int number) throws SQLException {
        String standing = row.getString("standing");
        OffsetDateTime next = row.getObject("next_due", OffsetDateTime.class);
        return new AccountLine(
                new Account(
                        row.getString("key"),
                        row.getString("channel"),
                        row.getString("language"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("handle"),
                        row.getString("region")),
                standing == null ? null : json.readValue(standing, Standing.class),
                next == null ? null : next.toInstant());
    }
}
