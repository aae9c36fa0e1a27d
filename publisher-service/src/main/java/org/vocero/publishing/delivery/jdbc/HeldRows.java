package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.FellDue;
import org.vocero.publishing.delivery.Lifting;
import org.vocero.publishing.delivery.ServedChannels;

/** What holds keep back, and what they no longer do. It is asked for all the time: whether there is any hold is asked first. */
@Component
final class HeldRows {

    /** One that was lifted, and has something else done with what fell due than posting it, stands over that until it is done. */
    private static final String COVERS_D = """
            (hold_covers(h.scope, h.target, h.accounts, d.campaign, d.account, d.channel, d.language)
              and (h.lifted_at is null or d.due_at <= h.lifted_at))""";

    /** A hold {@code h} that covers delivery {@code d}. */
    static final String STANDING_OVER_D = "from hold h where " + COVERS_D;

    private static final String FIRST_OVER_D = "(select h.hold_id, h.reason " + STANDING_OVER_D
            + " and h.lifted_at is null order by h.placed_at, h.hold_id limit 1)";

    private final JdbcClient jdbc;
    private final ServedChannels channels;

    HeldRows(JdbcClient jdbc, ServedChannels channels) {
        this.jdbc = jdbc;
        this.channels = channels;
    }

    /** What is to be held back; what several holds cover comes several times, and only its first change applies. */
    List<Change> covered(int limit) {
        String sql = """
                select d.*, h.hold_id as covering, h.reason as why
                from hold h
                join delivery d on %s
                where exists (select from hold)
                  and d.state in ('waiting', 'deferred') and d.channel in (:channels)
                limit :limit
                for update of d skip locked
                """.formatted(COVERS_D);
        return jdbc.sql(sql)
                .param("channels", channels.names())
                .param("limit", limit)
                .query((row, number) -> held(DeliveryRow.read(row, number), row))
                .list();
    }

    /** What is to be freed, because its hold was lifted; another hold may still cover it. */
    List<Change> freed(Instant now, int limit) {
        String sql = """
                select d.*, first.hold_id as covering, first.reason as why, lifted.hold_id as lifted_hold,
                    lifted.fell_due, lifted.reason as lift_reason, lifted.lifted_by, lifted.lifted_at
                from lifted_hold lifted
                join delivery d on d.hold_id = lifted.hold_id and d.state = 'held'
                left join lateral %s first on true
                where exists (select from delivery where state = 'held')
                  and d.channel in (:channels)
                limit :limit
                for update of d skip locked
                """.formatted(FIRST_OVER_D);
        return jdbc.sql(sql)
                .param("channels", channels.names())
                .param("limit", limit)
                .query((row, number) -> freed(DeliveryRow.read(row, number), row, now))
                .list();
    }

    private static Change freed(Delivery before, ResultSet row, Instant now) throws SQLException {
        return row.getObject("covering") == null
                ? new Change(before, before.afterHold(lifting(row), now))
                : held(before, row);
    }

    private static Lifting lifting(ResultSet row) throws SQLException {
        return new Lifting(
                row.getObject("lifted_hold", UUID.class),
                FellDue.of(text(row, "fell_due")),
                text(row, "lift_reason"),
                text(row, "lifted_by"),
                DeliveryRow.instant(row, "lifted_at"));
    }

    /** Forgets the holds that were lifted and have nothing left to stand over. */
    void forgetLifted() {
        jdbc.sql("""
                        delete from hold h
                        where h.lifted_at is not null
                          and not exists (select from delivery d where d.state in ('waiting', 'deferred') and %s)
                        """.formatted(COVERS_D)).update();
    }

    private static Change held(Delivery before, ResultSet row) throws SQLException {
        UUID hold = Objects.requireNonNull(row.getObject("covering", UUID.class));
        return new Change(before, before.hold(hold, text(row, "why")));
    }
}
