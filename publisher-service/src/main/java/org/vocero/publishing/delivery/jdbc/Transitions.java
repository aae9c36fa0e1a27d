package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.at;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Actor;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.Telling;

/** Writes transitions with all that goes with them: the line in the audit log, the attempt, the account's pause, the event. */
@Component
final class Transitions {

    private static final String DELIVERY = """
            with moved as (
                update delivery
                set state = :state, attempts = :attempts, doubts = :doubts, doubted_since = :doubtedSince,
                    fencing_token = :token, backoff_millis = :backoff, cost = :cost, price = :price,
                    elements = :elements, posted_ids = :postedIds, posted_urls = :postedUrls, decided = :decided,
                    next_at = :nextAt, lease_until = :leaseUntil, attempt_id = :attempt, attempt_number = :number,
                    attempt_started = :started, fingerprint = :fingerprint, absences = :absences, failures = :failures,
                    reason = :reason, detail = :detail, hold_id = :hold, remote_id = :remoteId, url = :url,
                    ended_at = :endedAt, logged_until = clock_timestamp()
                where publication_id = :publication and version = :version
                  and state = :wasState and fencing_token = :wasToken
                returning publication_id, version, state, fencing_token, reason, coalesce(detail, url) as detail)
            insert into audit_log (publication_id, version, was, became, actor, fencing_token, reason, detail)
            select publication_id, version, :wasState, state, :actor, fencing_token, reason, detail from moved
            """;

    private static final String ATTEMPT_BEGINS = """
            insert into attempt (id, publication_id, version, number, element, fencing_token, fingerprint, started_at)
            values (:attempt, :publication, :version, :number, :element, :token, :fingerprint, :started)
            """;

    private static final String ATTEMPT_ENDS =
            "update attempt set ended_at = :now, outcome = :outcome, detail = :detail where id = :attempt";

    private static final String PAUSE =
            "update lane set paused_until = :until, reason = :reason, detail = :detail where account = :account";

    private static final Comparator<Change> BY_ROW =
            Comparator.comparing(change -> change.after().publication().id());

    private final NamedParameterJdbcOperations jdbc;
    private final Telling telling;
    private final Clock clock;

    Transitions(NamedParameterJdbcOperations jdbc, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.clock = clock;
    }

    /** Answers those that still applied; the others had been overtaken and left no trace. */
    List<Change> apply(Actor actor, List<Change> changes) {
        return apply(changes, change -> actor);
    }

    /** The same, of which each change has its own. */
    List<Change> apply(List<Change> changes, Function<Change, Actor> actor) {
        if (changes.isEmpty()) {
            return List.of();
        }
        // Whoever writes several rows writes them in one order, so that no two wait for each other.
        List<Change> ordered = changes.stream().sorted(BY_ROW).toList();
        SqlParameterSource[] rows = ordered.stream()
                .map(change -> DeliveryRow.transition(change)
                        .addValue("actor", actor.apply(change).label()))
                .toArray(SqlParameterSource[]::new);
        int[] counts = jdbc.batchUpdate(DELIVERY, rows);
        List<Change> applied = new ArrayList<>();
        List<SqlParameterSource> begun = new ArrayList<>();
        List<SqlParameterSource> ended = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                Change change = ordered.get(i);
                applied.add(change);
                if (change.after().state() instanceof Sending) {
                    begun.add(rows[i]);
                } else if (change.before().state() instanceof Sending was) {
                    ended.add(end(was, change.after(), rows[i].getValue("detail")));
                }
            }
        }
        write(ATTEMPT_BEGINS, begun);
        write(ATTEMPT_ENDS, ended);
        write(PAUSE, pauses(applied));
        telling.changed(applied);
        return applied;
    }

    private SqlParameterSource end(Sending was, Delivery after, @Nullable Object detail) {
        return new MapSqlParameterSource("attempt", was.attempt().id())
                .addValue("now", at(clock.instant()))
                .addValue("outcome", after.state().kind().label())
                .addValue("detail", detail, Types.VARCHAR);
    }

    /** One for each account, in their order. */
    private List<SqlParameterSource> pauses(List<Change> applied) {
        Map<String, SqlParameterSource> byAccount = new TreeMap<>();
        for (Change change : applied) {
            if (change.after().state() instanceof Deferred deferred
                    && deferred.until().isAfter(clock.instant())
                    && Pauses.pauses(deferred)) {
                String account = change.after().publication().account();
                byAccount.put(
                        account,
                        new MapSqlParameterSource("account", account)
                                .addValue("until", at(deferred.until()))
                                .addValue("reason", deferred.reason())
                                .addValue("detail", deferred.detail()));
            }
        }
        return List.copyOf(byAccount.values());
    }

    private void write(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
