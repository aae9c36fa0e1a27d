package org.vocero.approval.hold.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.hold.FellDue;
import org.vocero.approval.hold.Hold;
import org.vocero.approval.hold.Hold.InForce;
import org.vocero.approval.hold.Hold.Lifting;
import org.vocero.approval.hold.Hold.OnTheWire;
import org.vocero.approval.hold.Holds;
import org.vocero.approval.hold.Scope;

@Repository
class JdbcHolds implements Holds {

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcHolds(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void add(Hold hold) {
        jdbc.sql("""
                        INSERT INTO hold (id, scope, target, reason, placed_by, placed_at)
                        VALUES (:id, :scope, :target, :reason, :by, :at)
                        """)
                .param("id", hold.id())
                .param("scope", hold.scope().key())
                .param("target", hold.target())
                .param("reason", hold.reason())
                .param("by", hold.placed().who())
                .param("at", at(hold.placed().at()))
                .update();
    }

    @Override
    public Optional<Hold> find(UUID id) {
        return jdbc.sql("SELECT * FROM hold WHERE id = ?")
                .param(id)
                .query(JdbcHolds::hold)
                .optional();
    }

    @Override
    public Optional<Hold> lock(UUID id) {
        return jdbc.sql("SELECT * FROM hold WHERE id = ? FOR UPDATE")
                .param(id)
                .query(JdbcHolds::hold)
                .optional();
    }

    @Override
    public void lift(Hold lifted) {
        Lifting lifting = Objects.requireNonNull(lifted.lifting(), "not lifted");
        jdbc.sql("""
                        UPDATE hold SET lifted_by = :by, lifted_at = :at, lift_reason = :reason, fell_due = :fellDue
                         WHERE id = :id
                        """)
                .param("fellDue", lifting.fellDue().key())
                .param("by", lifting.act().who())
                .param("at", at(lifting.act().at()))
                .param("reason", lifting.reason())
                .param("id", lifted.id())
                .update();
    }

    @Override
    public void acknowledge(UUID id, InForce inForce, Collection<OnTheWire> onTheWire) {
        boolean isNew = jdbc.sql("""
                                UPDATE hold SET in_force_at = :at, on_the_wire_count = :count
                                WHERE id = :id AND in_force_at IS NULL
                                """)
                        .param("at", at(inForce.at()))
                        .param("count", inForce.onTheWireCount())
                        .param("id", id)
                        .update()
                == 1;
        if (isNew) {
            list(id, onTheWire);
        }
    }

    private void list(UUID id, Collection<OnTheWire> onTheWire) {
        template.batchUpdate("""
                INSERT INTO hold_on_the_wire (hold_id, publication_id, version, campaign, account, channel, state,
                    attempted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, onTheWire, BATCH, (statement, call) -> {
            statement.setObject(1, id);
            statement.setObject(2, call.publication());
            statement.setInt(3, call.version());
            statement.setString(4, call.campaign());
            statement.setString(5, call.account());
            statement.setString(6, call.channel());
            statement.setString(7, call.state());
            statement.setObject(8, at(call.attemptedAt()));
        });
    }

    @Override
    public List<Hold> standing() {
        return jdbc.sql("SELECT * FROM hold WHERE lifted_at IS NULL ORDER BY placed_at, id")
                .query(JdbcHolds::hold)
                .list();
    }

    @Override
    public void lockRegions() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('holds on regions', 0))")
                .query((row, number) -> number)
                .single();
    }

    @Override
    public Map<UUID, Integer> fellDue(Instant now) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT h.id, count(*) AS fell_due
                          FROM hold h JOIN publication_tracking t ON
                               CASE h.scope WHEN 'everything' THEN true WHEN 'campaign' THEN t.campaign = h.target
                                            WHEN 'account' THEN t.account = h.target WHEN 'channel' THEN t.channel = h.target
                                            WHEN 'language' THEN t.language = h.target
                                            ELSE EXISTS (SELECT FROM account a WHERE a.key = t.account AND a.region = h.target) END
                         WHERE h.lifted_at IS NULL AND t.state = 'held' AND t.due_at <= :now
                         GROUP BY h.id
                        """)
                .param("now", at(now))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getInt("fell_due")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    @Override
    public List<Hold> lifted(int limit) {
        return jdbc.sql("SELECT * FROM hold WHERE lifted_at IS NOT NULL ORDER BY lifted_at DESC, id LIMIT ?")
                .param(limit)
                .query(JdbcHolds::hold)
                .list();
    }

    @Override
    public List<OnTheWire> onTheWire(UUID id) {
        return jdbc.sql("SELECT * FROM hold_on_the_wire WHERE hold_id = ? ORDER BY attempted_at, publication_id")
                .param(id)
                .query(JdbcHolds::onTheWire)
                .list();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                Scope.of(row.getString("scope")).orElseThrow(),
                row.getString("target"),
                row.getString("reason"),
                new Act(row.getString("placed_by"), instant(row, "placed_at")),
                inForce(row),
                lifting(row));
    }

    private static @Nullable InForce inForce(ResultSet row) throws SQLException {
        return row.getObject("in_force_at") == null
                ? null
                : new InForce(instant(row, "in_force_at"), row.getInt("on_the_wire_count"));
    }

    private static @Nullable Lifting lifting(ResultSet row) throws SQLException {
        return row.getObject("lifted_at") == null
                ? null
                : new Lifting(
                        new Act(row.getString("lifted_by"), instant(row, "lifted_at")),
                        row.getString("lift_reason"),
                        FellDue.valueOf(row.getString("fell_due").toUpperCase(Locale.ROOT)));
    }

    private static OnTheWire onTheWire(ResultSet row, int number) throws SQLException {
        return new OnTheWire(
                row.getObject("publication_id", UUID.class),
                row.getInt("version"),
                row.getString("campaign"),
                row.getString("account"),
                row.getString("channel"),
                row.getString("state"),
                instant(row, "attempted_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
