package org.vocero.scheduling.publication.jdbc;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.scheduling.publication.ZoneRules;

/** One row, once the windows were derived for the first time. */
@Repository
class JdbcZoneRules implements ZoneRules {

    private final JdbcClient jdbc;

    JdbcZoneRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> derivedWith() {
        return jdbc.sql("SELECT version FROM zone_rules").query(String.class).optional();
    }

    @Override
    public void noteDerivedWith(String version) {
        jdbc.sql(
                        "INSERT INTO zone_rules (version) VALUES (:version) ON CONFLICT (one) DO UPDATE SET version = :version")
                .param("version", version)
                .update();
    }
}
