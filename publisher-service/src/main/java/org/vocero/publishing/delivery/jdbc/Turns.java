package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Deliveries.Candidate;
import org.vocero.publishing.delivery.ServedChannels;

/** Whose turn it is: an account's lane is free while no call of it is under way or being looked up, and it is not paused. A person stops it
 * by writing to its lane, and so waits for a claim that has it, which then is from before. */
@Component
final class Turns {

    private final JdbcClient jdbc;
    private final ServedChannels channels;

    Turns(JdbcClient jdbc, ServedChannels channels) {
        this.jdbc = jdbc;
        this.channels = channels;
    }

    /** Locks the lanes of up to {@code limit} accounts that have something to send now; none while a hold is being placed. */
    List<String> take(Instant now, int limit) {
        String sql = """
                with gate as materialized (select enter_claim() as open)
                select l.account
                from gate
                cross join lane l
                cross join lateral (
                    select d.due_at, d.state, d.next_at
                    from delivery d
                    where d.account = l.account and d.state in ('waiting', 'deferred')
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
                """.formatted(HeldRows.STANDING_OVER_D);
        return jdbc.sql(sql)
                .param("channels", channels.names())
                .param("now", at(now))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** What is next on each lane that was taken. */
    List<Candidate> candidates(List<String> lanes, Instant now) {
        String sql = """
                select d.*, w.reason as withdrawn, coalesce(posted.url, posted.posted_urls[1]) as posted_url
                from unnest(:lanes) as lane (account)
                cross join lateral (
                    select *
                    from delivery d
                    where d.account = lane.account and d.state in ('waiting', 'deferred')
                      and not exists (select %s)
                      and not exists (
                          select from delivery o
                          where o.publication_id = d.publication_id and o.version <> d.version
                            and o.state in ('sending', 'uncertain'))
                    order by d.due_at, d.publication_id
                    limit 1) d
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
                """.formatted(HeldRows.STANDING_OVER_D);
        return jdbc.sql(sql)
                .param("lanes", lanes.toArray(String[]::new))
                .param("now", at(now))
                .query(Turns::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(DeliveryRow.read(row, number), row.getString("withdrawn"), row.getString("posted_url"));
    }
}
