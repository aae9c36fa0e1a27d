package org.vocero.approval.schedule.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.PostId;
import org.vocero.approval.schedule.Late;
import org.vocero.approval.schedule.LatePublications;

@Repository
class JdbcLatePublications implements LatePublications {

    /** What was moved, and not heard of since, is no longer late. */
    private static final String LATE = """
            FROM publication_tracking heard
            JOIN post ON post.id = heard.post_id AND post.current_version = heard.version
            JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
            JOIN publication_schedule due ON due.id = heard.publication_id AND due.version = heard.version
            WHERE heard.campaign = ? AND heard.state = 'missed' AND version.state = 'approved' AND heard.revision >= due.revision
              AND NOT EXISTS (SELECT FROM given_up
                              WHERE given_up.publication_id = heard.publication_id AND given_up.version = heard.version)
            """;

    private final JdbcClient jdbc;

    JdbcLatePublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Late> of(String campaign, int limit) {
        return jdbc.sql("""
                        SELECT heard.publication_id, post.key, version.title, heard.account, heard.channel, heard.version, due.revision,
                            heard.due_at, heard.detail, due.zone
                        """ + LATE + " ORDER BY heard.sort_at, heard.publication_id LIMIT ?")
                .param(campaign)
                .param(limit)
                .query(JdbcLatePublications::late)
                .list();
    }

    private static Late late(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Late(
                row.getObject("publication_id", UUID.class),
                row.getString("key"),
                row.getString("title"),
                row.getString("account"),
                row.getString("channel"),
                row.getInt("version"),
                row.getLong("revision"),
                due == null ? null : due.toInstant(),
                row.getString("detail"),
                ZoneId.of(row.getString("zone")));
    }

    @Override
    public long count(String campaign) {
        return jdbc.sql("SELECT count(*) " + LATE)
                .param(campaign)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Home> home(UUID publication) {
        return jdbc.sql("""
                        SELECT post.campaign_key, post.id
                        FROM publication JOIN post ON post.id = publication.post_id
                        WHERE publication.id = ? LIMIT 1
                        """)
                .param(publication)
                .query((row, number) -> new Home(row.getString(1), new PostId(row.getObject(2, UUID.class))))
                .optional();
    }

    @Override
    public void giveUp(UUID publication, int version, String reason, Act act) {
        jdbc.sql("""
                        INSERT INTO given_up (publication_id, version, given_up_by, given_up_at, reason)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(publication)
                .param(version)
                .param(act.who())
                .param(OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .param(reason)
                .update();
    }
}
