package org.vocero.publishing.delivery.jdbc;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Distances;

/** The distances in PostgreSQL. */
@Component
final class JdbcDistances implements Distances {

    private final JdbcClient jdbc;

    JdbcDistances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void set(String account, Duration least, long revision) {
        jdbc.sql("""
                        insert into account_distance as known (account, least_seconds, revision)
                        values (:account, :least, :revision)
                        on conflict (account) do update
                        set least_seconds = excluded.least_seconds, revision = excluded.revision
                        where known.revision < excluded.revision
                        """)
                .param("account", account)
                .param("least", least.toSeconds())
                .param("revision", revision)
                .update();
    }
}
