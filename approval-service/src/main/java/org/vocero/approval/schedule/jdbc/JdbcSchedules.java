package org.vocero.approval.schedule.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.State;
import org.vocero.approval.schedule.MovablePost;
import org.vocero.approval.schedule.PastMove;
import org.vocero.approval.schedule.Schedules;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.schedule.Undoing;
import org.vocero.composition.When;

/** Reads and writes thousands with a few statements. */
@Repository
class JdbcSchedules implements Schedules {

    private static final int BATCH = 1_000;

    private static final String OVERTAKE = """
            UPDATE rescheduling SET newest = false
            WHERE newest AND (publication_id, version) IN (SELECT * FROM unnest(?, ?))
            """;

    private static final String INSERT = """
            INSERT INTO rescheduling (publication_id, version, revision, newest, post_id, move_id, anchor_key, occurrence, date,
                date_offset, local_time, zone, not_after, signature, key_id, moved_at, local_day)
            VALUES (?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?::interval, ?, ?, ?, ?)
            """;

    private static final String LATEST = """
            SELECT move.id, move.moved_by, move.moved_at, move.undoes IS NOT NULL AS undoes,
                EXISTS (SELECT FROM move later WHERE later.undoes = move.id) AS undone,
                (SELECT count(*) FROM rescheduling WHERE rescheduling.move_id = move.id) AS publications,
                (SELECT count(*) FROM moved_draft WHERE moved_draft.move_id = move.id) AS drafts
            FROM move WHERE campaign_key = ? ORDER BY moved_at DESC LIMIT ?
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final MovableRows rows;
    private final UndoingRows undoings;

    JdbcSchedules(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.rows = new MovableRows(jdbc);
        this.undoings = new UndoingRows(jdbc);
    }

    @Override
    public List<PostId> select(String campaign, Selection selection, int limit) {
        return rows.select(campaign, selection, limit);
    }

    @Override
    public List<MovablePost> of(Collection<PostId> posts) {
        return rows.of(posts, State.DRAFT, State.APPROVED);
    }

    @Override
    public List<MovablePost> withdrawn(Collection<PostId> posts) {
        return rows.of(posts, State.WITHDRAWN);
    }

    @Override
    public List<MovablePost> moved(Collection<PostId> posts) {
        List<PostId> moved = rows.moved(posts);
        return moved.isEmpty() ? List.of() : rows.of(moved, State.APPROVED, State.WITHDRAWN);
    }

    @Override
    public void add(Move move, Collection<NewSchedule> schedules, Act act) {
        jdbc.sql("INSERT INTO move (id, campaign_key, moved_by, moved_at, undoes) VALUES (?, ?, ?, ?, ?)")
                .param(move.id())
                .param(move.campaign())
                .param(act.who())
                .param(OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .param(move.undoes())
                .update();
        jdbc.sql(OVERTAKE)
                .param(schedules.stream().map(NewSchedule::publication).toArray(UUID[]::new))
                .param(schedules.stream().map(NewSchedule::version).toArray(Integer[]::new))
                .update();
        template.batchUpdate(
                INSERT, schedules, BATCH, (statement, schedule) -> set(statement, move.id(), schedule, act));
    }

    private static void set(PreparedStatement statement, UUID move, NewSchedule schedule, Act act) throws SQLException {
        When when = schedule.rescheduling().when();
        var followed = when.occurrence();
        LocalDate fixed = when.date();
        statement.setObject(1, schedule.publication());
        statement.setInt(2, schedule.version());
        statement.setLong(3, schedule.rescheduling().revision());
        statement.setObject(4, schedule.post().value());
        statement.setObject(5, move);
        statement.setString(6, when.anchor());
        statement.setObject(7, followed == null ? null : followed.number(), Types.INTEGER);
        statement.setObject(8, fixed, Types.DATE);
        statement.setString(9, when.offset().toString());
        statement.setObject(10, when.localTime());
        statement.setString(11, when.zone().getId());
        statement.setString(12, when.notAfter().toString());
        statement.setString(13, schedule.rescheduling().signature());
        statement.setString(14, schedule.rescheduling().keyId());
        statement.setObject(15, OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC));
        statement.setObject(16, fixed == null ? null : fixed.plus(when.offset()), Types.DATE);
    }

    @Override
    public void addDrafts(UUID move, Map<PostId, Integer> versions) {
        template.batchUpdate(
                "INSERT INTO moved_draft (move_id, post_id, version) VALUES (?, ?, ?)",
                versions.entrySet(),
                BATCH,
                (statement, draft) -> {
                    statement.setObject(1, move);
                    statement.setObject(2, draft.getKey().value());
                    statement.setInt(3, draft.getValue());
                });
    }

    @Override
    public Optional<Undoing> undoing(String campaign, UUID move) {
        return undoings.find(campaign, move);
    }

    @Override
    public List<PastMove> latest(String campaign, int limit) {
        return jdbc.sql(LATEST)
                .param(campaign)
                .param(limit)
                .query((row, number) -> new PastMove(
                        row.getObject("id", UUID.class),
                        new Act(
                                row.getString("moved_by"),
                                row.getObject("moved_at", OffsetDateTime.class).toInstant()),
                        row.getInt("publications"),
                        row.getInt("drafts"),
                        row.getBoolean("undoes"),
                        row.getBoolean("undone")))
                .list();
    }
}
