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
import org.vocero.publishing.delivery.ServedChannels;

/** What holds keep back, and what they no longer do. It is asked for all the time: whether there is any hold is asked first. */
@Component
final class HeldRows {

    private static final String COVERS_D =
            "hold_covers(h.scope, h.target, d.campaign, d.account, d.channel, d.language)";

    /** A hold {@code h} that covers delivery {@code d}. */
    static final String STANDING_OVER_D = "from hold h where " + COVERS_D;

    private static final String FIRST_OVER_D =
            "(select h.hold_id, h.reason " + STANDING_OVER_D + " order by h.placed_at, h.hold_id limit 1)";

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
                select d.*, first.hold_id as covering, first.reason as why
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
        return row.getObject("covering") == null ? new Change(before, before.resume(now)) : held(before, row);
    }

    private static Change held(Delivery before, ResultSet row) throws SQLException {
        UUID hold = Objects.requireNonNull(row.getObject("covering", UUID.class));
        return new Change(before, before.hold(hold, text(row, "why")));
    }
}
