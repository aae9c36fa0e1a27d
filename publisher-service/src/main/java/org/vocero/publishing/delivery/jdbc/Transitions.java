package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.at;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.Telling;

/** Writes transitions with all that goes with them: the attempt, the account's pause, the event. */
@Component
final class Transitions {

    private static final String DELIVERY = """
            update delivery
            set state = :state, attempts = :attempts, doubts = :doubts, doubted_since = :doubtedSince, fencing_token = :token,
                backoff_millis = :backoff, cost = :cost, price = :price,
                elements = :elements, posted_ids = :postedIds, posted_urls = :postedUrls, decided = :decided, next_at = :nextAt, lease_until = :leaseUntil, attempt_id = :attempt, attempt_number = :number,
                attempt_started = :started, fingerprint = :fingerprint, absences = :absences, failures = :failures,
                reason = :reason, detail = :detail, hold_id = :hold, remote_id = :remoteId, url = :url, ended_at = :endedAt
            where publication_id = :publication and version = :version
              and state = :wasState and fencing_token = :wasToken
            """;

    private static final String ATTEMPT_BEGINS = """
            insert into attempt (id, publication_id, version, number, element, fencing_token, fingerprint, started_at)
            values (:attempt, :publication, :version, :number, :element, :token, :fingerprint, :started)
            """;

    private static final String ATTEMPT_ENDS =
            "update attempt set ended_at = :now, outcome = :outcome, detail = :detail where id = :attempt";

    private static final String PAUSE =
            "update lane set paused_until = :until, reason = :reason, detail = :detail where account = :account";

    private final NamedParameterJdbcOperations jdbc;
    private final Telling telling;
    private final Clock clock;

    Transitions(NamedParameterJdbcOperations jdbc, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.clock = clock;
    }

    /** Answers those that still applied; the others had been overtaken and left no trace. */
    List<Change> apply(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        SqlParameterSource[] rows =
                changes.stream().map(DeliveryRow::transition).toArray(SqlParameterSource[]::new);
        int[] counts = jdbc.batchUpdate(DELIVERY, rows);
        List<Change> applied = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                Change change = changes.get(i);
                applied.add(change);
                noteAttempt(change, rows[i]);
                pause(change.after());
            }
        }
        telling.changed(applied);
        return applied;
    }

    private void noteAttempt(Change change, SqlParameterSource row) {
        if (change.after().state() instanceof Sending) {
            jdbc.update(ATTEMPT_BEGINS, row);
        } else if (change.before().state() instanceof Sending was) {
            jdbc.update(
                    ATTEMPT_ENDS,
                    new MapSqlParameterSource("attempt", was.attempt().id())
                            .addValue("now", at(clock.instant()))
                            .addValue("outcome", change.after().state().kind().label())
                            .addValue("detail", row.getValue("detail"), Types.VARCHAR));
        }
    }

    private void pause(Delivery after) {
        if (after.state() instanceof Deferred deferred
                && deferred.until().isAfter(clock.instant())
                && !deferred.reason().equals(Pauses.BY_A_PERSON)) {
            jdbc.update(
                    PAUSE,
                    new MapSqlParameterSource("account", after.publication().account())
                            .addValue("until", at(deferred.until()))
                            .addValue("reason", deferred.reason())
                            .addValue("detail", deferred.detail()));
        }
    }
}
