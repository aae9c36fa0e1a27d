package org.vocero.approval.connection.jdbc;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.connection.Standing;
import org.vocero.approval.connection.Standings;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcStandings implements Standings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcStandings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void note(Standing standing) {
        jdbc.sql("""
                        INSERT INTO account_standing AS known (account, revision, standing)
                        VALUES (:account, :revision, :standing::jsonb)
                        ON CONFLICT (account) DO UPDATE SET revision = excluded.revision, standing = excluded.standing
                        WHERE known.revision < excluded.revision
                        """)
                .param("account", standing.account())
                .param("revision", standing.revision())
                .param("standing", json.writeValueAsString(standing))
                .update();
    }

    @Override
    public Optional<Standing> find(String account) {
        return jdbc.sql("SELECT standing FROM account_standing WHERE account = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Standing.class));
    }

    @Override
    public List<Standing> all() {
        return jdbc.sql("SELECT standing FROM account_standing ORDER BY account").query(String.class).list().stream()
                .map(text -> json.readValue(text, Standing.class))
                .toList();
    }
}
