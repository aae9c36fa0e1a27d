package org.vocero.approval.slot.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.slot.PostingTime;
import org.vocero.approval.slot.Timetable;
import org.vocero.approval.slot.Timetables;

@Repository
class JdbcTimetables implements Timetables {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcTimetables(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public Optional<Timetable> find(String account) {
        return Optional.ofNullable(of(List.of(account)).get(account));
    }

    @Override
    public Map<String, Timetable> of(Collection<String> accounts) {
        Map<String, Timetable> tables = new LinkedHashMap<>();
        Map<String, List<PostingTime>> times = times(accounts);
        jdbc.sql("""
                        SELECT account.key, account.zone, coalesce(timetable.revision, 0) AS revision,
                               coalesce(extract(epoch FROM timetable.least_distance), 0)::bigint AS least_distance
                          FROM account LEFT JOIN timetable ON timetable.account_key = account.key
                         WHERE account.key = ANY (?)
                         ORDER BY account.key
                        """)
                .param(1, array(accounts), Types.ARRAY)
                .query((row, number) -> timetable(row, times))
                .list()
                .forEach(table -> tables.put(table.account(), table));
        return tables;
    }

    private Map<String, List<PostingTime>> times(Collection<String> accounts) {
        Map<String, List<PostingTime>> times = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM posting_time WHERE account_key = ANY (?)")
                .param(1, array(accounts), Types.ARRAY)
                .query(row -> {
                    times.computeIfAbsent(row.getString("account_key"), account -> new ArrayList<>())
                            .add(new PostingTime(
                                    DayOfWeek.of(row.getInt("weekday")), row.getObject("local_time", LocalTime.class)));
                });
        return times;
    }

    private static Timetable timetable(ResultSet row, Map<String, List<PostingTime>> times) throws SQLException {
        String account = row.getString("key");
        return new Timetable(
                account,
                ZoneId.of(row.getString("zone")),
                times.getOrDefault(account, List.of()),
                Duration.ofSeconds(row.getLong("least_distance")),
                row.getLong("revision"));
    }

    /** Advisory locks, because there is no row to lock while nobody has set a timetable; always in the same order. */
    @Override
    public Map<String, Timetable> lock(Collection<String> accounts) {
        jdbc.sql("""
                        SELECT count(pg_advisory_xact_lock(hashtextextended('timetable/' || key, 0)))
                          FROM (SELECT DISTINCT unnest(?) AS key ORDER BY key) keys
                        """).param(1, array(accounts), Types.ARRAY).query(Long.class).single();
        return of(accounts);
    }

    @Override
    public void save(Timetable timetable, Act act) {
        jdbc.sql("""
                        INSERT INTO timetable (account_key, least_distance, revision, set_by, set_at)
                        VALUES (:account, make_interval(secs => :distance), :revision, :who, :at)
                        ON CONFLICT (account_key) DO UPDATE
                           SET least_distance = excluded.least_distance, revision = excluded.revision,
                               set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("account", timetable.account())
                .param("distance", timetable.leastDistance().toSeconds())
                .param("revision", timetable.revision())
                .param("who", act.who())
                .param("at", act.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        jdbc.sql("DELETE FROM posting_time WHERE account_key = ?")
                .param(timetable.account())
                .update();
        template.batchUpdate(
                "INSERT INTO posting_time (account_key, weekday, local_time) VALUES (?, ?, ?)",
                timetable.times().stream()
                        .map(time -> new Object[] {
                            timetable.account(), time.weekday().getValue(), time.localTime()
                        })
                        .toList());
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
