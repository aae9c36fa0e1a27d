package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Deliveries.Candidate;
import org.vocero.publishing.delivery.ServedChannels;
import org.vocero.publishing.delivery.Terms;

/** Whose turn it is: an account's lane is free while no call of it is under way or being looked up, and it is not paused. A person stops it
 * by writing to its lane, and so waits for a claim that has it, which then is from before. */
@Component
final class Turns {

    /**
     * From when on something of account {@code l} has to be due, where one that is overdue keeps its distance: the punctual do not wait
     * for it.
     */
    private static final String SPACING_OF_L = """
            lateral (
                select case
                    when exists (
                        select from delivery w
                        where w.account = l.account and w.state = 'deferred' and w.next_at > :now
                          and w.reason = 'least-distance')
                    then :overdue::timestamptz else '-infinity' end as after) spacing
            """;

    /** A thread that was begun is no longer late: its next post answers the one before. */
    private static final String D_NEED_NOT_WAIT = "(d.due_at > spacing.after or cardinality(d.posted_ids) > 0)";

    static final String TAKE = """
            with gate as materialized (select enter_claim() as open)
            select l.account
            from gate
            cross join lane l
            cross join %s
            cross join lateral (
                select d.due_at, d.state, d.next_at
                from delivery d
                where d.account = l.account and d.state in ('waiting', 'deferred') and %s
                  and not exists (select %s)
                order by d.due_at, d.publication_id
                limit 1) head
            where gate.open and l.channel in (:channels)
              and (l.paused_until is null or l.paused_until <= :now)
              and l.stopped_at is null
              and head.due_at <= :now
              and (head.state = 'waiting' or head.next_at <= :now)
              and not exists (select from delivery s where s.account = l.account and s.state = 'sending')
              and not exists (
                  select from delivery u
                  where u.account = l.account and u.state = 'uncertain' and u.next_at is not null)
            order by head.due_at, l.account
            limit :limit
            for update of l skip locked
            """.formatted(SPACING_OF_L, D_NEED_NOT_WAIT, HeldRows.STANDING_OVER_D);

    static final String CANDIDATES = """
            select d.*, w.reason as withdrawn, coalesce(posted.url, posted.posted_urls[1]) as posted_url,
                case when d.due_at <= :overdue and cardinality(d.posted_ids) = 0 and distance.least_seconds > 0 then (
                    select max(p.ended_at) + distance.least_seconds * interval '1 second'
                    from delivery p
                    where p.account = d.account and p.state in ('published', 'partial'))
                end as not_before
            from unnest(:lanes) as l (account)
            cross join %s
            cross join lateral (
                select *
                from delivery d
                where d.account = l.account and d.state in ('waiting', 'deferred') and %s
                  and not exists (select %s)
                  and not exists (
                      select from delivery o
                      where o.publication_id = d.publication_id and o.version <> d.version
                        and o.state in ('sending', 'uncertain'))
                order by d.due_at, d.publication_id
                limit 1) d
            left join account_distance distance on distance.account = d.account
            left join withdrawal w on w.post_id = d.post_id and w.version >= d.version
            left join delivery posted
                on posted.publication_id = d.publication_id and posted.version <> d.version
                and (posted.state = 'published' or cardinality(posted.posted_ids) > 0)
            where d.due_at <= :now
              and (d.state = 'waiting' or d.next_at <= :now)
              and not exists (select from delivery s where s.account = d.account and s.state = 'sending')
              and not exists (
                  select from delivery u
                  where u.account = d.account and u.state = 'uncertain' and u.next_at is not null)
            """.formatted(SPACING_OF_L, D_NEED_NOT_WAIT, HeldRows.STANDING_OVER_D);

    private final JdbcClient jdbc;
    private final ServedChannels channels;
    private final Duration overdueAfter;

    Turns(JdbcClient jdbc, ServedChannels channels, Terms terms) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.overdueAfter = terms.overdueAfter();
    }

    /** Locks the lanes of up to {@code limit} accounts that have something to send now; none while a hold is being placed. */
    List<String> take(Instant now, int limit) {
        return jdbc.sql(TAKE)
                .param("overdue", at(now.minus(overdueAfter)))
                .param("channels", channels.names())
                .param("now", at(now))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** What is next on each lane that was taken. */
    List<Candidate> candidates(List<String> lanes, Instant now) {
        return jdbc.sql(CANDIDATES)
                .param("overdue", at(now.minus(overdueAfter)))
                .param("lanes", lanes.toArray(String[]::new))
                .param("now", at(now))
                .query(Turns::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                DeliveryRow.read(row, number),
                row.getString("withdrawn"),
                row.getString("posted_url"),
                DeliveryRow.optionalInstant(row, "not_before"));
    }
}
