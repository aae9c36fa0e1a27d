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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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

    /** What may be due then: as its version says, with the event that this follows, or as somebody has moved it since. */
    private static final String BETWEEN_DAYS = """
            WITH near AS (
                SELECT version.post_id, version.version
                  FROM post_version version
                 WHERE version.state IN ('draft', 'approved') AND version.local_day BETWEEN :from AND :to
                UNION
                SELECT version.post_id, version.version
                  FROM anchor_occurrence held
                  JOIN post_version version ON version.anchor_key = held.anchor_key AND version.occurrence = held.occurrence
                       AND version.offset_days BETWEEN :from::date - held.date - :months AND :to::date - held.date + :months
                 WHERE version.state IN ('draft', 'approved')
                   AND held.campaign_key = (SELECT post.campaign_key FROM post WHERE post.id = version.post_id)
                UNION
                SELECT moved.post_id, moved.version
                  FROM rescheduling moved
                 WHERE moved.newest AND moved.local_day BETWEEN :from AND :to
                UNION
                SELECT moved.post_id, moved.version
                  FROM rescheduling moved
                 WHERE moved.newest AND moved.anchor_key IS NOT NULL)
            """;

    private static final String OF_POST = """
            WITH near AS (
                SELECT post.id AS post_id, post.current_version AS version FROM post WHERE post.id = :post)
            """;

    private static final String PUBLICATIONS = """
            SELECT publication.id, publication.post_id, post.campaign_key, post.key, version.title, publication.account_key,
                   publication.zone, coalesce(publication.date, held.date) AS date, publication.date_offset,
                   publication.local_time, version.state = 'approved' AS approved
              FROM near
              JOIN post_version version ON version.post_id = near.post_id AND version.version = near.version
              JOIN post ON post.id = near.post_id
              JOIN publication_schedule publication ON publication.post_id = near.post_id AND publication.version = near.version
              LEFT JOIN anchor_occurrence held ON held.campaign_key = post.campaign_key
                   AND held.anchor_key = publication.anchor_key AND held.occurrence = publication.occurrence
             WHERE version.state IN ('draft', 'approved') AND coalesce(publication.date, held.date) IS NOT NULL
               AND NOT EXISTS (SELECT FROM given_up
                                WHERE given_up.publication_id = publication.id AND given_up.version = publication.version)
            """;

    private final JdbcClient jdbc;

    JdbcAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Planned> on(Collection<String> accounts, Instant from, Instant to) {
        return jdbc
                .sql(BETWEEN_DAYS + PUBLICATIONS + " AND publication.account_key = ANY (:accounts)")
                .param("accounts", accounts.toArray(String[]::new), Types.ARRAY)
                .param("from", day(from).minusDays(ANYWHERE_ON_EARTH))
                .param("to", day(to).plusDays(ANYWHERE_ON_EARTH))
                .param("months", MONTHS_DIFFER)
                .query(JdbcAgenda::planned)
                .list()
                .stream()
                .filter(planned ->
                        !planned.dueAt().isBefore(from) && !planned.dueAt().isAfter(to))
                .sorted(Comparator.comparing(Planned::account)
                        .thenComparing(Planned::dueAt)
                        .thenComparing(Planned::publication))
                .toList();
    }

    @Override
    public List<Planned> of(PostId post) {
        return jdbc.sql(OF_POST + PUBLICATIONS + " ORDER BY publication.position")
                .param("post", post.value())
                .query(JdbcAgenda::planned)
                .list();
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
