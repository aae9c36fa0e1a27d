package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.at;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Actor;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.Telling;

/** Writes transitions with all that goes with them: the line in the audit log, the attempt, the account's pause, the event. */
@Component
final class Transitions {

    /**
     * A statement costs more than its rows: sixteen conditions of the table and the predicates of eleven indexes are read anew for each. Rows are
     * locked in their order, as everybody does who writes several, so that no two wait for each other. What is asked for twice, by a join
     * and by an array, is found by the array: planned for a table with few rows, the join would read them all.
     */
    static final String TRANSITIONS = """
            with wanted as materialized (
                select w.*
                from unnest(cast(:changes as json[])) as c (change)
                cross join lateral json_to_record(c.change) as w (
                    publication_id uuid, version integer, was text, was_token bigint, was_attempt uuid, actor text,
                    element integer, state text, attempts integer, doubts integer, doubted_since timestamptz,
                    fencing_token bigint, backoff_millis bigint, cost numeric, price numeric, elements integer,
                    posted_ids text[], posted_urls text[], decided boolean, next_at timestamptz, lease_until timestamptz,
                    attempt_id uuid, attempt_number integer, attempt_started timestamptz, fingerprint text,
                    absences integer, failures integer, reason text, detail text, hold_id uuid, remote_id text, url text,
                    ended_at timestamptz)),
            still as materialized (
                select w.*
                from wanted w
                join delivery d on d.publication_id = w.publication_id and d.version = w.version
                where d.publication_id = any(:publications) and d.state = w.was and d.fencing_token = w.was_token
                order by w.publication_id, w.version
                for update of d),
            moved as (
                update delivery d
                set state = s.state, attempts = s.attempts, doubts = s.doubts, doubted_since = s.doubted_since,
                    fencing_token = s.fencing_token, backoff_millis = s.backoff_millis, cost = s.cost, price = s.price,
                    elements = s.elements, posted_ids = s.posted_ids, posted_urls = s.posted_urls, decided = s.decided,
                    next_at = s.next_at, lease_until = s.lease_until, attempt_id = s.attempt_id,
                    attempt_number = s.attempt_number, attempt_started = s.attempt_started, fingerprint = s.fingerprint,
                    absences = s.absences, failures = s.failures, reason = s.reason, detail = s.detail,
                    hold_id = s.hold_id, remote_id = s.remote_id, url = s.url, ended_at = s.ended_at,
                    logged_until = clock_timestamp()
                from still s
                where d.publication_id = any(:publications) and d.publication_id = s.publication_id
                  and d.version = s.version
                returning s.*),
            logged as (
                insert into audit_log (publication_id, version, was, became, actor, fencing_token, reason, detail)
                select publication_id, version, was, state, actor, fencing_token, reason, coalesce(detail, url)
                from moved),
            begun as (
                insert into attempt (
                    id, publication_id, version, number, element, fencing_token, fingerprint, started_at)
                select attempt_id, publication_id, version, attempt_number, element, fencing_token, fingerprint,
                    attempt_started
                from moved
                where state = 'sending'),
            ended as (
                update attempt a
                set ended_at = :now, outcome = m.state, detail = m.detail
                from moved m
                where a.id = any(:attempts) and a.id = m.was_attempt)
            select publication_id, version from moved
            """;

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

    /** Answers those that still applied; the others had been overtaken and left no trace. Of one delivery's changes only the first does. */
    List<Change> apply(Actor actor, List<Change> changes) {
        return apply(changes, change -> actor);
    }

    /** The same, of which each change has its own. */
    List<Change> apply(List<Change> changes, Function<Change, Actor> actor) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<Row, Change> wanted = new LinkedHashMap<>();
        changes.forEach(change -> wanted.putIfAbsent(Row.of(change), change));
        List<Change> applied = new ArrayList<>();
        jdbc.query(TRANSITIONS, parameters(wanted.values(), actor), row -> {
            Row moved = new Row(row.getObject("publication_id", UUID.class), row.getInt("version"));
            applied.add(Objects.requireNonNull(wanted.get(moved)));
        });
        pause(applied);
        telling.changed(applied);
        return applied;
    }

    private MapSqlParameterSource parameters(Collection<Change> changes, Function<Change, Actor> actor) {
        return new MapSqlParameterSource("now", at(clock.instant()))
                .addValue(
                        "publications",
                        changes.stream()
                                .map(change -> change.after().publication().id())
                                .toArray(UUID[]::new))
                .addValue(
                        "attempts",
                        changes.stream()
                                .map(change -> change.before().state())
                                .filter(Sending.class::isInstance)
                                .map(sending -> ((Sending) sending).attempt().id())
                                .toArray(UUID[]::new))
                .addValue(
                        "changes",
                        changes.stream()
                                .map(change -> DeliveryRow.transition(change, actor.apply(change))
                                        .toString())
                                .toArray(String[]::new));
    }

    private record Row(UUID publication, int version) {

        static Row of(Change change) {
            Publication publication = change.after().publication();
            return new Row(publication.id(), publication.version());
        }
    }

    /** Once for each account, in their order. */
    private void pause(List<Change> applied) {
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
        if (!byAccount.isEmpty()) {
            jdbc.batchUpdate(PAUSE, byAccount.values().toArray(SqlParameterSource[]::new));
        }
    }
}
