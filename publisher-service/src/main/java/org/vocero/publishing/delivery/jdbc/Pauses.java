package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.ServedChannels;
import org.vocero.publishing.delivery.State.Deferred;

/**
 * What an account's pause, by what its platform answered or by a person, does to its deliveries. It is asked for all the time, and there
 * seldom is any: that is asked first.
 */
@Component
final class Pauses {

    /** Of a deferral that ends when a person says so. */
    private static final String BY_A_PERSON = "account-paused";

    private final JdbcClient jdbc;
    private final ServedChannels channels;

    Pauses(JdbcClient jdbc, ServedChannels channels) {
        this.jdbc = jdbc;
        this.channels = channels;
    }

    /** Whether it is the reason of a rest: not if it ends when a person says so, or is for what is overdue alone. */
    static boolean pauses(Deferred deferred) {
        return !deferred.reason().equals(BY_A_PERSON) && !deferred.reason().equals(Deferred.LEAST_DISTANCE);
    }

    /** Those that wait on a paused account. */
    List<Change> deferrals(Instant now, int limit) {
        String sql = """
                select d.*, l.paused_until, l.reason as pause_reason, l.detail as pause_detail, l.stopped_by, l.stopped_why
                from lane l
                join delivery d on d.account = l.account and d.state = 'waiting'
                where exists (select from lane where paused_until > :now or stopped_at is not null)
                  and (l.paused_until > :now or l.stopped_at is not null) and l.channel in (:channels)
                limit :limit
                for update of d skip locked
                """;
        return changes(sql, now, limit, Pauses::deferral);
    }

    /** Those that wait for longer than their account, which may have been put right, or has no least distance any more. */
    List<Change> ends(Instant now, int limit) {
        String sql = """
                select d.*
                from lane l
                join delivery d on d.account = l.account and d.state = 'deferred' and d.next_at > :now
                where exists (select from delivery where state = 'deferred')
                  and l.stopped_at is null and l.channel in (:channels)
                  and (l.paused_until is null
                    or (d.reason in ('account-paused', 'least-distance') and l.paused_until <= :now))
                  and (d.reason <> 'least-distance' or not exists (
                      select from account_distance s where s.account = d.account and s.least_seconds > 0))
                limit :limit
                for update of d skip locked
                """;
        return changes(sql, now, limit, (row, number) -> {
            Delivery before = DeliveryRow.read(row, number);
            return new Change(before, before.defer(now, "account-free", "the account may be called again"));
        });
    }

    private List<Change> changes(String sql, Instant now, int limit, RowMapper<Change> change) {
        return jdbc.sql(sql)
                .param("now", at(now))
                .param("channels", channels.names())
                .param("limit", limit)
                .query(change)
                .list();
    }

    private static Change deferral(ResultSet row, int number) throws SQLException {
        Delivery before = DeliveryRow.read(row, number);
        if (row.getString("stopped_why") != null) {
            String detail =
                    "%s: %s".formatted(DeliveryRow.text(row, "stopped_by"), DeliveryRow.text(row, "stopped_why"));
            return new Change(before, before.defer(before.publication().notAfter(), BY_A_PERSON, detail));
        }
        return new Change(
                before,
                before.defer(
                        DeliveryRow.instant(row, "paused_until"),
                        DeliveryRow.text(row, "pause_reason"),
                        DeliveryRow.text(row, "pause_detail")));
    }
}
