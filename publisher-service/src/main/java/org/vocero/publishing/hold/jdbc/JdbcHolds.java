package org.vocero.publishing.hold.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.FellDue;
import org.vocero.publishing.delivery.Lifting;
import org.vocero.publishing.hold.Hold;
import org.vocero.publishing.hold.Holds;
import org.vocero.publishing.hold.InForce;
import org.vocero.publishing.hold.InForce.OnTheWire;

/** Holds in PostgreSQL, at READ COMMITTED: what a statement sees was committed before it began. */
@Component
final class JdbcHolds implements Holds {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHolds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<InForce> place(Hold hold) {
        awaitClaims();
        Instant now = clock.instant();
        if (!insert(hold, now)) {
            widen(hold);
            return Optional.empty();
        }
        List<OnTheWire> onTheWire = onTheWire(hold.id());
        return Optional.of(new InForce(
                hold.id(), now, onTheWire.stream().limit(InForce.LISTED).toList(), onTheWire.size()));
    }

    private boolean insert(Hold hold, Instant now) {
        return jdbc.sql("""
                        insert into hold (hold_id, scope, target, accounts, reason, placed_by, placed_at, in_force_at)
                        select :id, :scope, :target, :accounts, :reason, :by, :at::timestamptz, :now::timestamptz
                        where not exists (select from lifted_hold where hold_id = :id)
                        on conflict do nothing
                        """)
                        .param("id", hold.id())
                        .param("scope", hold.scope().label())
                        .param("target", hold.target())
                        .param("accounts", hold.accounts().toArray(String[]::new))
                        .param("reason", hold.reason())
                        .param("by", hold.placedBy())
                        .param("at", at(hold.placedAt()))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Accounts never leave a hold, so that it does not matter in which order its placings are heard. */
    private void widen(Hold hold) {
        jdbc.sql("""
                        update hold set accounts = array(select unnest(accounts) union select unnest(:accounts::text[]))
                        where hold_id = :id and lifted_at is null and not accounts @> :accounts::text[]
                        """)
                .param("id", hold.id())
                .param("accounts", hold.accounts().toArray(String[]::new))
                .update();
    }

    private List<OnTheWire> onTheWire(UUID hold) {
        return jdbc.sql("""
                        select d.*
                        from hold h
                        join delivery d on hold_covers(h.scope, h.target, h.accounts, d.campaign, d.account, d.channel, d.language)
                        where h.hold_id = :hold and d.state in ('sending', 'uncertain')
                        order by d.attempt_started, d.publication_id
                        """).param("hold", hold).query(JdbcHolds::onTheWire).list();
    }

    private static OnTheWire onTheWire(ResultSet row, int number) throws SQLException {
        return new OnTheWire(
                row.getObject("publication_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getInt("version"),
                row.getString("campaign"),
                row.getString("account"),
                row.getString("channel"),
                row.getString("state"),
                row.getObject("attempt_started", OffsetDateTime.class).toInstant());
    }

    /**
     * Excludes placing as claims do, or a placing that is under way could miss that it was lifted. Where something else than posting is to
     * become of what fell due, the hold goes on standing over that alone, until the sweeps have seen to all of it.
     */
    @Override
    public void lift(Lifting lifting) {
        awaitClaims();
        if (remember(lifting)) {
            jdbc.sql(
                            lifting.fellDue() == FellDue.POST
                                    ? "delete from hold where hold_id = :hold"
                                    : "update hold set lifted_at = :at where hold_id = :hold")
                    .param("hold", lifting.hold())
                    .param("at", at(lifting.at()))
                    .update();
        }
    }

    private boolean remember(Lifting lifting) {
        return jdbc.sql("""
                        insert into lifted_hold (hold_id, lifted_at, lifted_by, reason, fell_due)
                        values (:hold, :at, :by, :reason, :fellDue) on conflict do nothing
                        """)
                        .param("hold", lifting.hold())
                        .param("at", at(lifting.at()))
                        .param("by", lifting.by())
                        .param("reason", lifting.reason())
                        .param("fellDue", lifting.fellDue().label())
                        .update()
                == 1;
    }

    private void awaitClaims() {
        jdbc.sql("select await_claims()").query((row, number) -> number).single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
