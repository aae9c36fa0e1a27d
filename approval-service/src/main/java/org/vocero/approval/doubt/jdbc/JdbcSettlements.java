package org.vocero.approval.doubt.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.doubt.Decision;
import org.vocero.approval.doubt.Settlement;
import org.vocero.approval.doubt.Settlements;

@Repository
class JdbcSettlements implements Settlements {

    private final JdbcClient jdbc;

    JdbcSettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Settlement settlement) {
        return jdbc.sql("""
                        INSERT INTO settlement (publication_id, version, token, decision, url, reason, decided_by, decided_at)
                        VALUES (:publication, :version, :token, :decision, :url, :reason, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("publication", settlement.publication())
                        .param("version", settlement.version())
                        .param("token", settlement.token())
                        .param("decision", settlement.decision().key())
                        .param("url", settlement.url())
                        .param("reason", settlement.reason())
                        .param("by", settlement.act().who())
                        .param("at", settlement.act().at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Settlement> find(UUID publication, int version, long token) {
        return jdbc.sql("SELECT * FROM settlement WHERE publication_id = ? AND version = ? AND token = ?")
                .param(publication)
                .param(version)
                .param(token)
                .query(JdbcSettlements::settlement)
                .optional();
    }

    private static Settlement settlement(ResultSet row, int number) throws SQLException {
        return new Settlement(
                row.getObject("publication_id", UUID.class),
                row.getInt("version"),
                row.getLong("token"),
                Decision.of(row.getString("decision")).orElseThrow(),
                row.getString("url"),
                row.getString("reason"),
                new Act(
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()));
    }
}
