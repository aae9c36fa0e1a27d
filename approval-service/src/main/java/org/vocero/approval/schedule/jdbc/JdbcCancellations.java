package org.vocero.approval.schedule.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.PostId;
import org.vocero.approval.schedule.Cancellation;
import org.vocero.approval.schedule.Cancellation.Withdrawn;
import org.vocero.approval.schedule.Cancellations;
import org.vocero.approval.schedule.PastCancellation;

@Repository
class JdbcCancellations implements Cancellations {

    private static final int BATCH = 1_000;

    private static final String HEAD = """
            SELECT cancellation.*, EXISTS (
                SELECT FROM cancellation_undoing WHERE cancellation_undoing.cancellation_id = cancellation.id) AS undone
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcCancellations(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void add(Cancellation cancellation) {
        jdbc.sql("""
                        INSERT INTO cancellation (id, campaign_key, cancelled_by, cancelled_at, reason)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(cancellation.id())
                .param(cancellation.campaign())
                .param(cancellation.act().who())
                .param(OffsetDateTime.ofInstant(cancellation.act().at(), ZoneOffset.UTC))
                .param(cancellation.reason())
                .update();
        template.batchUpdate(
                "INSERT INTO cancelled_post (cancellation_id, post_id, version, whole) VALUES (?, ?, ?, ?)",
                cancellation.posts(),
                BATCH,
                (statement, post) -> {
                    statement.setObject(1, cancellation.id());
                    statement.setObject(2, post.post().value());
                    statement.setInt(3, post.version());
                    statement.setBoolean(4, post.isWhole());
                });
    }

    @Override
    public Optional<Cancellation> find(String campaign, UUID id) {
        return jdbc.sql(HEAD + "FROM cancellation WHERE id = ? AND campaign_key = ?")
                .param(id)
                .param(campaign)
                .query((row, number) -> new Cancellation(
                        id, campaign, row.getString("reason"), act(row), row.getBoolean("undone"), posts(id)))
                .optional();
    }

    private List<Withdrawn> posts(UUID id) {
        return jdbc.sql("SELECT post_id, version, whole FROM cancelled_post WHERE cancellation_id = ? ORDER BY post_id")
                .param(id)
                .query((row, number) ->
                        new Withdrawn(new PostId(row.getObject(1, UUID.class)), row.getInt(2), row.getBoolean(3)))
                .list();
    }

    @Override
    public void undo(UUID id, Act act) {
        try {
            jdbc.sql("INSERT INTO cancellation_undoing (cancellation_id, undone_by, undone_at) VALUES (?, ?, ?)")
                    .param(id)
                    .param(act.who())
                    .param(OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("undone already", e);
        }
    }

    @Override
    public List<PastCancellation> latest(String campaign, int limit) {
        return jdbc.sql(HEAD + """
                        , (SELECT count(*) FROM cancelled_post WHERE cancelled_post.cancellation_id = cancellation.id) AS posts
                        FROM cancellation WHERE campaign_key = ? ORDER BY cancelled_at DESC LIMIT ?
                        """)
                .param(campaign)
                .param(limit)
                .query((row, number) -> new PastCancellation(
                        row.getObject("id", UUID.class),
                        act(row),
                        row.getString("reason"),
                        row.getInt("posts"),
                        row.getBoolean("undone")))
                .list();
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getString("cancelled_by"),
                row.getObject("cancelled_at", OffsetDateTime.class).toInstant());
    }
}
