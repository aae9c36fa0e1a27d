package org.vocero.approval.anchor.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.anchor.Follower;
import org.vocero.approval.anchor.Followers;
import org.vocero.approval.post.PostId;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;

/**
 * The approved publications beside what was heard of them: one statement, however many. What an earlier version came to says nothing
 * of this one, unless something stands on the platform, or may.
 */
@Repository
class JdbcFollowers implements Followers {

    private static final String APPROVED = """
            SELECT publication.id, publication.post_id, post.key, version.title, publication.account_key, publication.zone,
                publication.date_offset, publication.local_time, extract(epoch FROM publication.not_after)::bigint AS grace,
                coalesce(heard.state IN ('published', 'partial', 'uncertain')
                         OR (heard.version = version.version AND heard.revision = publication.revision
                             AND (heard.released_at IS NOT NULL
                                  OR heard.state NOT IN ('planned', 'scheduled', 'missed', 'cancelled'))), false) AS is_out
            FROM post
            JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
            JOIN publication_schedule publication ON publication.post_id = post.id AND publication.version = version.version
            LEFT JOIN publication_tracking heard ON heard.publication_id = publication.id
            WHERE post.campaign_key = :campaign AND version.state = 'approved'
              AND publication.anchor_key = :anchor AND publication.occurrence = :occurrence
            ORDER BY post.key, publication.position
            """;

    private final JdbcClient jdbc;

    JdbcFollowers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Follower> approved(String campaign, Occurrence occurrence) {
        return jdbc.sql(APPROVED)
                .param("campaign", campaign)
                .param("anchor", occurrence.anchor())
                .param("occurrence", occurrence.number())
                .query((row, number) -> follower(row, occurrence))
                .list();
    }

    private static Follower follower(ResultSet row, Occurrence occurrence) throws SQLException {
        return new Follower(
                row.getObject("id", UUID.class),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getString("key"),
                row.getString("title"),
                row.getString("account_key"),
                new When(
                        occurrence,
                        null,
                        Period.parse(row.getString("date_offset")),
                        row.getObject("local_time", LocalTime.class),
                        ZoneId.of(row.getString("zone")),
                        Duration.ofSeconds(row.getLong("grace"))),
                row.getBoolean("is_out"));
    }
}
