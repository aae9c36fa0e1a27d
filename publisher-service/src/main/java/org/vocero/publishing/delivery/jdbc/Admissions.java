package org.vocero.publishing.delivery.jdbc;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.Publication;

/** Adds new deliveries, a whole batch with a few round trips. */
@Component
final class Admissions {

    private static final String NEWEST =
            "select publication_id, max(version) as version from delivery where publication_id in (:ids) group by 1";

    private static final String LANE =
            "insert into lane (account, channel) values (:account, :channel) on conflict do nothing";

    private static final String COLUMNS = """
            publication_id, version, post_id, campaign, account, channel, language, body, link,
                campaign_hashtags, partner_hashtags, thread, pictures, due_at, not_after,
                anchor, occurrence, fixed_date, day_offset, local_time, zone, grace_seconds,
                anchor_date, anchor_revision, anchor_signature, anchor_key_id, schedule_revision, rescheduling,
                digest, signature, key_id, admitted_at""";

    private static final String DELIVERIES = """
            with added as (
                insert into delivery (%1$s)
                select %1$s
                from unnest(cast(:rows as json[])) as r (delivery)
                cross join lateral json_populate_record(null::delivery, r.delivery)
                on conflict do nothing
                returning publication_id, version, state)
            insert into audit_log (publication_id, version, became, actor, fencing_token)
            select publication_id, version, state, 'admitting', 0 from added
            """.formatted(COLUMNS);

    /** Nothing of it stands on the platform, or may. A newer version has taken an older one's place for good. */
    private static final String TO_BE_MOVED = """
            select d.*
            from delivery d
            join unnest(:ids, :versions, :revisions) as n (id, version, revision)
                on n.id = d.publication_id and n.version = d.version and n.revision > d.schedule_revision
            where d.state in ('waiting', 'deferred', 'held', 'missed') and cardinality(d.posted_ids) = 0
              and not exists (
                  select from delivery newer where newer.publication_id = d.publication_id and newer.version > d.version)
            order by d.publication_id
            for update of d
            """;

    private static final String MOVE = """
            update delivery d
            set due_at = m.due_at, not_after = m.not_after, anchor = m.anchor, occurrence = m.occurrence,
                fixed_date = m.fixed_date, day_offset = m.day_offset, local_time = m.local_time, zone = m.zone,
                grace_seconds = m.grace_seconds, anchor_date = m.anchor_date, anchor_revision = m.anchor_revision,
                anchor_signature = m.anchor_signature, anchor_key_id = m.anchor_key_id,
                schedule_revision = m.schedule_revision, rescheduling = m.rescheduling
            from unnest(cast(:rows as json[])) as r (delivery)
            cross join lateral json_populate_record(null::delivery, r.delivery) as m
            where d.publication_id = m.publication_id and d.version = m.version
            """;

    private static final Comparator<Publication> NEWEST_LAST =
            Comparator.comparingInt(Publication::version).thenComparingLong(Publication::revision);

    private final NamedParameterJdbcOperations jdbc;

    Admissions(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those whose version is newer than any that is known; answers which these were. */
    List<Publication> add(Collection<Publication> publications, Instant now) {
        Map<UUID, Integer> known = newest(publications);
        Map<UUID, Publication> fresh = new LinkedHashMap<>();
        for (Publication publication : publications) {
            if (publication.version() > known.getOrDefault(publication.id(), 0)) {
                fresh.merge(publication.id(), publication, BinaryOperator.maxBy(NEWEST_LAST));
            }
        }
        List<Publication> added = List.copyOf(fresh.values());
        insert(added, now);
        return added;
    }

    /** Moves those that are there with an older schedule; what became of them is still to be recorded, in the same transaction. */
    List<Change> move(Collection<Publication> publications) {
        Map<UUID, Publication> newest = publications.stream()
                .filter(publication -> publication.revision() > 0)
                .collect(toMap(Publication::id, Function.identity(), BinaryOperator.maxBy(NEWEST_LAST)));
        if (newest.isEmpty()) {
            return List.of();
        }
        Collection<Publication> moved = newest.values();
        List<Change> changes = jdbc.query(
                TO_BE_MOVED,
                new MapSqlParameterSource()
                        .addValue("ids", moved.stream().map(Publication::id).toArray(UUID[]::new))
                        .addValue(
                                "versions",
                                moved.stream().map(Publication::version).toArray(Integer[]::new))
                        .addValue(
                                "revisions",
                                moved.stream().map(Publication::revision).toArray(Long[]::new)),
                (row, number) -> {
                    Delivery before = DeliveryRow.read(row, number);
                    Publication to = newest.get(before.publication().id());
                    return new Change(before, before.moveTo(Objects.requireNonNull(to)));
                });
        write(
                MOVE,
                changes.stream()
                        .map(change -> DeliveryRow.schedule(change.after().publication())));
        return changes;
    }

    private Map<UUID, Integer> newest(Collection<Publication> publications) {
        Map<UUID, Integer> newest = new HashMap<>();
        jdbc.query(
                NEWEST, Map.of("ids", publications.stream().map(Publication::id).toList()), row -> {
                    newest.put(row.getObject("publication_id", UUID.class), row.getInt("version"));
                });
        return newest;
    }

    private void insert(List<Publication> publications, Instant now) {
        Map<String, String> lanes = new TreeMap<>();
        publications.forEach(publication -> lanes.put(publication.account(), publication.channel()));
        jdbc.batchUpdate(
                LANE,
                lanes.entrySet().stream()
                        .map(lane -> new MapSqlParameterSource("account", lane.getKey())
                                .addValue("channel", lane.getValue()))
                        .toArray(SqlParameterSource[]::new));
        write(DELIVERIES, publications.stream().map(publication -> DeliveryRow.admission(publication, now)));
    }

    private void write(String sql, Stream<JsonRow> rows) {
        String[] written = rows.map(JsonRow::toString).toArray(String[]::new);
        if (written.length > 0) {
            jdbc.update(sql, new MapSqlParameterSource("rows", written));
        }
    }
}
