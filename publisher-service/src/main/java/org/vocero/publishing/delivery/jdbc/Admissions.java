package org.vocero.publishing.delivery.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Publication;

/** Adds new deliveries, a whole batch with a few round trips. */
@Component
final class Admissions {

    private static final String NEWEST =
            "select publication_id, max(version) as version from delivery where publication_id in (:ids) group by 1";

    private static final String LANE =
            "insert into lane (account, channel) values (:account, :channel) on conflict do nothing";

    private static final String DELIVERY = """
            with added as (
            insert into delivery (publication_id, version, post_id, campaign, account, channel, language, body, link,
                campaign_hashtags, partner_hashtags, thread, pictures, due_at, not_after,
                anchor, occurrence, fixed_date, day_offset, local_time, zone, grace_seconds,
                anchor_date, anchor_revision, anchor_signature, anchor_key_id, digest, signature, key_id, admitted_at)
            values (:publication, :version, :post, :campaign, :account, :channel, :language, :body, :link,
                :campaignHashtags, :partnerHashtags, :thread, :pictures::jsonb, :dueAt, :notAfter,
                :anchor, :occurrence, :fixedDate, :dayOffset, :localTime, :zone, :grace,
                :anchorDate, :anchorRevision, :anchorSignature, :anchorKey, :digest, :signature, :key, :now)
            on conflict do nothing
            returning publication_id, version, state)
            insert into audit_log (publication_id, version, became, fencing_token)
            select publication_id, version, state, 0 from added
            """;

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
                fresh.merge(
                        publication.id(), publication, (one, other) -> one.version() >= other.version() ? one : other);
            }
        }
        List<Publication> added = List.copyOf(fresh.values());
        insert(added, now);
        return added;
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
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Publication publication : publications) {
            lanes.put(publication.account(), publication.channel());
            rows.add(DeliveryRow.admission(publication, now));
        }
        jdbc.batchUpdate(
                LANE,
                lanes.entrySet().stream()
                        .map(lane -> new org.springframework.jdbc.core.namedparam.MapSqlParameterSource(
                                        "account", lane.getKey())
                                .addValue("channel", lane.getValue()))
                        .toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(DELIVERY, rows.toArray(SqlParameterSource[]::new));
    }
}
