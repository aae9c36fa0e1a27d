package org.vocero.approval.audit.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLine;
import org.vocero.approval.audit.AuditLog;

@Repository
class JdbcAuditLog implements AuditLog {

    private static final int BATCH = 1_000;

    private static final String INSERT = """
            INSERT INTO audit_log (at, who, what, campaign_key, account_key, anchor_key, post_id, version,
                from_state, to_state, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT = """
            SELECT at, who, what, campaign_key, account_key, anchor_key, post_id, version, from_state, to_state, reason
            FROM audit_log
            """;

    private final JdbcTemplate template;

    JdbcAuditLog(JdbcTemplate template) {
        this.template = template;
    }

    @Override
    public void add(Collection<AuditEntry> entries) {
        template.batchUpdate(INSERT, entries, BATCH, JdbcAuditLog::set);
    }

    private static void set(PreparedStatement statement, AuditEntry entry) throws SQLException {
        statement.setObject(1, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        statement.setString(2, entry.who());
        statement.setString(3, entry.what());
        statement.setString(4, entry.campaign());
        statement.setString(5, entry.account());
        statement.setString(6, entry.anchor());
        statement.setObject(7, entry.post());
        statement.setObject(8, entry.version());
        statement.setString(9, entry.from());
        statement.setString(10, entry.to());
        statement.setString(11, entry.reason());
    }

    @Override
    public List<AuditEntry> of(UUID post) {
        return JdbcClient.create(template)
                .sql(SELECT + " WHERE post_id = ? ORDER BY id")
                .param(post)
                .query(JdbcAuditLog::entry)
                .list();
    }

    @Override
    public List<AuditEntry> ofAccount(String account, int limit) {
        return JdbcClient.create(template)
                .sql(SELECT + " WHERE account_key = ? ORDER BY id DESC LIMIT ?")
                .params(account, limit)
                .query(JdbcAuditLog::entry)
                .list();
    }

    @Override
    public List<AuditLine> latest(@Nullable String campaign, long before, int limit) {
        return JdbcClient.create(template)
                .sql("""
                        SELECT entry.*, post.key AS post_key
                          FROM audit_log entry LEFT JOIN post ON post.id = entry.post_id
                         WHERE %s entry.id < :before
                         ORDER BY entry.id DESC LIMIT :limit
                        """.formatted(campaign == null ? "" : "entry.campaign_key = :campaign AND"))
                .param("campaign", campaign)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new AuditLine(row.getLong("id"), entry(row, number), row.getString("post_key")))
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("campaign_key"),
                row.getString("account_key"),
                row.getString("anchor_key"),
                row.getObject("post_id", UUID.class),
                row.getObject("version", Integer.class),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("reason"));
    }
}
