package org.vocero.approval.slot.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.post.PostId;
import org.vocero.approval.slot.Agenda;
import org.vocero.approval.slot.Planned;
import org.vocero.composition.When;

/**
 * What is planned, in one statement however much it is. Nothing is kept beside the versions and the dates of what they follow, so that
 * nothing can differ from them: who moves an anchor moves what follows it here as well, and instants are derived anew each time.
 */
@Repository
class JdbcAgenda implements Agenda {

    /** Local days that may have an instant of the time asked for: those of every zone. */
    private static final int ANYWHERE_ON_EARTH = 2;

    /** How many days an offset of months may differ from what it is counted as. */
    private static final int MONTHS_DIFFER = 7;

    private static final String BETWEEN_DAYS = """
            WITH planned AS (
                SELECT version.post_id, version.version, version.date
                  FROM post_version version
                 WHERE version.state IN ('draft', 'approved') AND version.local_day BETWEEN :from AND :to
                UNION ALL
                SELECT version.post_id, version.version, held.date
                  FROM anchor_occurrence held
                  JOIN post_version version ON version.anchor_key = held.anchor_key AND version.occurrence = held.occurrence
                       AND version.offset_days BETWEEN :from::date - held.date - :months AND :to::date - held.date + :months
                 WHERE version.state IN ('draft', 'approved')
                   AND held.campaign_key = (SELECT post.campaign_key FROM post WHERE post.id = version.post_id))
            """;

    private static final String OF_POST = """
            WITH planned AS (
                SELECT version.post_id, version.version, coalesce(version.date, held.date) AS date
                  FROM post JOIN post_version version ON version.post_id = post.id
                  LEFT JOIN anchor_occurrence held ON held.campaign_key = post.campaign_key
                       AND held.anchor_key = version.anchor_key AND held.occurrence = version.occurrence
                 WHERE post.id = :post AND version.state IN ('draft', 'approved')
                   AND (version.date IS NOT NULL OR held.date IS NOT NULL))
            """;

    private static final String PUBLICATIONS = """
            SELECT publication.id, publication.post_id, post.campaign_key, post.key, version.title, publication.account_key,
                   publication.zone, planned.date, version.date_offset, version.local_time, version.state = 'approved' AS approved
              FROM planned
              JOIN post_version version ON version.post_id = planned.post_id AND version.version = planned.version
              JOIN post ON post.id = planned.post_id
              JOIN publication ON publication.post_id = planned.post_id AND publication.version = planned.version
            """;

    /** What people moved since it was approved is due as they said last. */
    private static final String NOT_MOVED = """
             NOT EXISTS (SELECT FROM rescheduling moved
                          WHERE moved.publication_id = publication.id AND moved.version = publication.version AND moved.newest)
            """;

    private static final String MOVED = """
            SELECT publication.id, publication.post_id, post.campaign_key, post.key, version.title, publication.account_key,
                   moved.zone, coalesce(moved.date, held.date) AS date, moved.date_offset, moved.local_time, true AS approved
              FROM rescheduling moved
              JOIN publication ON publication.id = moved.publication_id AND publication.version = moved.version
              JOIN post_version version ON version.post_id = publication.post_id AND version.version = publication.version
              JOIN post ON post.id = publication.post_id
              LEFT JOIN anchor_occurrence held ON held.campaign_key = post.campaign_key
                   AND held.anchor_key = moved.anchor_key AND held.occurrence = moved.occurrence
             WHERE moved.newest AND version.state = 'approved' AND coalesce(moved.date, held.date) IS NOT NULL
            """;

    private static final String MOVED_ON_DAYS = """
             AND publication.account_key = ANY (:accounts) AND (moved.local_day BETWEEN :from AND :to OR moved.anchor_key IS NOT NULL)
            """;

    private final JdbcClient jdbc;

    JdbcAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Planned> on(Collection<String> accounts, Instant from, Instant to) {
        Stream<Planned> moved = jdbc
                .sql(MOVED + MOVED_ON_DAYS)
                .param("accounts", accounts.toArray(String[]::new), Types.ARRAY)
                .param("from", day(from).minusDays(ANYWHERE_ON_EARTH))
                .param("to", day(to).plusDays(ANYWHERE_ON_EARTH))
                .query(JdbcAgenda::planned)
                .list()
                .stream();
        Stream<Planned> asApproved = jdbc
                .sql(BETWEEN_DAYS + PUBLICATIONS + " WHERE publication.account_key = ANY (:accounts) AND " + NOT_MOVED)
                .param("accounts", accounts.toArray(String[]::new), Types.ARRAY)
                .param("from", day(from).minusDays(ANYWHERE_ON_EARTH))
                .param("to", day(to).plusDays(ANYWHERE_ON_EARTH))
                .param("months", MONTHS_DIFFER)
                .query(JdbcAgenda::planned)
                .list()
                .stream();
        return Stream.concat(asApproved, moved)
                .filter(planned ->
                        !planned.dueAt().isBefore(from) && !planned.dueAt().isAfter(to))
                .sorted(Comparator.comparing(Planned::account)
                        .thenComparing(Planned::dueAt)
                        .thenComparing(Planned::publication))
                .toList();
    }

    @Override
    public List<Planned> of(PostId post) {
        List<Planned> planned = new ArrayList<>(
                jdbc.sql(OF_POST + PUBLICATIONS + " WHERE " + NOT_MOVED + " ORDER BY publication.position")
                        .param("post", post.value())
                        .query(JdbcAgenda::planned)
                        .list());
        planned.addAll(jdbc.sql(
                        MOVED
                                + " AND moved.post_id = :post AND version.version = post.current_version ORDER BY publication.position")
                .param("post", post.value())
                .query(JdbcAgenda::planned)
                .list());
        return planned;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Planned planned(ResultSet row, int number) throws SQLException {
        LocalDate date = row.getObject("date", LocalDate.class);
        ZoneId zone = ZoneId.of(row.getString("zone"));
        When when = new When(
                null,
                date,
                Period.parse(row.getString("date_offset")),
                row.getObject("local_time", LocalTime.class),
                zone,
                Duration.ofSeconds(1));
        return new Planned(
                row.getObject("id", UUID.class),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getString("campaign_key"),
                row.getString("key"),
                row.getString("title"),
                row.getString("account_key"),
                zone,
                when.dueAt(date),
                row.getBoolean("approved"));
    }
}
