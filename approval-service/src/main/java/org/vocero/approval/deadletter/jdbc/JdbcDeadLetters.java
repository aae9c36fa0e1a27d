package org.vocero.approval.deadletter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.deadletter.Burial;
import org.vocero.approval.deadletter.DeadLetter;
import org.vocero.approval.deadletter.DeadLetter.Discarding;
import org.vocero.approval.deadletter.DeadLetters;
import org.vocero.outbox.Outbox;
import org.vocero.outbox.OutboxMessage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters in PostgreSQL; what is replayed leaves through the outbox, in the transaction that marks it. */
@Repository
class JdbcDeadLetters implements DeadLetters {

    private static final String REPLAYED_FROM = "vocero_replayed_from";
    private static final int BATCH = 500;
    private static final int SHOWN_BYTES = 4_000;

    private static final String LETTER = """
            SELECT id, topic, consumer, origin, key, event_type, event_id, substr(value, 1, %d) AS data, reason, buried_at,
                replayed_by, replayed_at, discarded_by, discarded_at, discarded_why
            FROM dead_letter
            """.formatted(SHOWN_BYTES);

    private static final String WAITING = "WHERE replayed_at IS NULL AND discarded_at IS NULL";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final JsonMapper json;

    JdbcDeadLetters(JdbcTemplate template, Outbox outbox, JsonMapper json) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void add(Collection<Burial> found) {
        template.batchUpdate("""
                INSERT INTO dead_letter (grave, grave_partition, grave_offset, topic, consumer, origin, key, headers, value,
                    event_type, event_id, reason, buried_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, found, BATCH, (statement, burial) -> {
            statement.setString(1, burial.grave());
            statement.setInt(2, burial.partition());
            statement.setLong(3, burial.offset());
            statement.setString(4, burial.topic());
            statement.setString(5, burial.consumer());
            statement.setString(6, burial.origin());
            statement.setString(7, storable(burial.key()));
            statement.setString(8, headers(burial));
            statement.setBytes(9, burial.value().array());
            statement.setString(10, storable(burial.eventType()));
            statement.setString(11, storable(burial.eventId()));
            statement.setString(12, storable(burial.reason()));
            statement.setObject(13, burial.at().atOffset(ZoneOffset.UTC));
        });
    }

    private String headers(Burial burial) {
        Map<String, String> headers = new LinkedHashMap<>();
        burial.headers().forEach((name, value) -> headers.put(cleaned(name), cleaned(value)));
        headers.put(REPLAYED_FROM, burial.place());
        return json.writeValueAsString(headers);
    }

    /** What PostgreSQL cannot store must not keep a dead letter from being seen. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : cleaned(text);
    }

    private static String cleaned(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public List<DeadLetter> waiting(int limit) {
        return jdbc.sql(LETTER + WAITING + " ORDER BY id LIMIT ?")
                .param(limit)
                .query(JdbcDeadLetters::letter)
                .list();
    }

    @Override
    public List<DeadLetter> replayed(int limit) {
        return jdbc.sql(LETTER + "WHERE replayed_at IS NOT NULL ORDER BY replayed_at DESC, id LIMIT ?")
                .param(limit)
                .query(JdbcDeadLetters::letter)
                .list();
    }

    @Override
    public List<DeadLetter> discarded(int limit) {
        return jdbc.sql(LETTER + "WHERE discarded_at IS NOT NULL ORDER BY discarded_at DESC, id LIMIT ?")
                .param(limit)
                .query(JdbcDeadLetters::letter)
                .list();
    }

    @Override
    public long countDiscarded() {
        return jdbc.sql("SELECT count(*) FROM dead_letter WHERE discarded_at IS NOT NULL")
                .query(Long.class)
                .single();
    }

    @Override
    public void discard(DeadLetter letter, Discarding discarding) {
        jdbc.sql("UPDATE dead_letter SET discarded_by = ?, discarded_at = ?, discarded_why = ? WHERE id = ?")
                .param(discarding.act().who())
                .param(discarding.act().at().atOffset(ZoneOffset.UTC))
                .param(discarding.reason())
                .param(letter.id())
                .update();
    }

    @Override
    public long countWaiting() {
        return jdbc.sql("SELECT count(*) FROM dead_letter " + WAITING)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<DeadLetter> lock(long id) {
        return jdbc.sql(LETTER + "WHERE id = ? FOR UPDATE")
                .param(id)
                .query(JdbcDeadLetters::letter)
                .optional();
    }

    @Override
    public List<DeadLetter> lockWaiting(int limit) {
        return jdbc.sql(LETTER + WAITING + " ORDER BY id LIMIT ? FOR UPDATE")
                .param(limit)
                .query(JdbcDeadLetters::letter)
                .list();
    }

    @Override
    public void replay(Collection<DeadLetter> letters, Act act) {
        if (letters.isEmpty()) {
            return;
        }
        outbox.add(jdbc
                .sql("""
                        UPDATE dead_letter SET replayed_by = :who, replayed_at = :at
                        WHERE id IN (:ids)
                        RETURNING id, topic, key, headers, value
                        """)
                .param("who", act.who())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("ids", letters.stream().map(DeadLetter::id).toList())
                .query((row, number) -> Map.entry(row.getLong("id"), message(row)))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList());
    }

    private OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString("topic"),
                row.getString("key"),
                json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                row.getBytes("value"));
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        Act discarded = act(row, "discarded");
        return new DeadLetter(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("consumer"),
                row.getString("origin"),
                row.getString("key"),
                row.getString("event_type"),
                row.getString("event_id"),
                new String(row.getBytes("data"), UTF_8),
                row.getString("reason"),
                row.getObject("buried_at", OffsetDateTime.class).toInstant(),
                act(row, "replayed"),
                discarded == null ? null : new Discarding(discarded, row.getString("discarded_why")));
    }

    private static @Nullable Act act(ResultSet row, String what) throws SQLException {
        String who = row.getString(what + "_by");
        return who == null
                ? null
                : new Act(who, row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }
}
