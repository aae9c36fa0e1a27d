package org.vocero.publishing.delivery.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.publishing.delivery.AuditLog;

/** The audit log in PostgreSQL, whose triggers keep it from being altered. */
@Repository
class JdbcAuditLog implements AuditLog {

    /**
     * Lines are found by their time, since an index by publication would be written with every transition and read by hardly anybody. A
     * delivery knows when its first and its last were written; a minute more, for a database's clock that was set.
     */
    private static final String LINES = """
            select at, version, was, became, actor, fencing_token, reason, detail
            from audit_log
            where publication_id = :publication
              and at >= (select min(logged_from) - interval '1 minute' from delivery where publication_id = :publication)
              and at <= (select max(logged_until) + interval '1 minute' from delivery where publication_id = :publication)
            order by id
            """;

    private final JdbcClient jdbc;

    JdbcAuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> of(UUID publication) {
        return jdbc.sql(LINES)
                .param("publication", publication)
                .query((row, number) -> new Line(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("version"),
                        row.getString("was"),
                        DeliveryRow.text(row, "became"),
                        DeliveryRow.text(row, "actor"),
                        row.getLong("fencing_token"),
                        row.getString("reason"),
                        row.getString("detail")))
                .list();
    }
}
