package org.vocero.publishing.limit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.vocero.publishing.limit.Allowance;
import org.vocero.publishing.limit.Budgets;

/** Buckets as rows. Everybody locks them in the same order, and nothing after them that somebody who has them could wait for. */
@Component
final class BucketRows {

    private static final String READ = """
            select owner, allowance, state, tokens_left, resets_at
            from token_bucket
            where owner in (:owners)
            order by owner, allowance
            """;

    private static final String LOCK = READ + "for update";

    private static final String WRITE = """
            insert into token_bucket (owner, allowance, state, tokens_left, resets_at)
            values (:owner, :allowance, :state, :left, :until)
            on conflict (owner, allowance) do update
            set state = excluded.state, tokens_left = excluded.tokens_left, resets_at = excluded.resets_at
            """;

    private static final String ADD = """
            insert into token_bucket (owner, allowance, state, tokens_left, resets_at)
            values (:owner, :allowance, :state, :left, :until)
            on conflict do nothing
            """;

    private static final Comparator<BucketKey> ORDER =
            Comparator.comparing(BucketKey::owner).thenComparing(BucketKey::allowance);

    private final NamedParameterJdbcOperations jdbc;
    private final Budgets budgets;

    BucketRows(NamedParameterJdbcOperations jdbc, Budgets budgets) {
        this.jdbc = jdbc;
        this.budgets = budgets;
    }

    /** Locks all buckets of these owners; those that were never taken from are full. */
    Buckets lock(Collection<Owner> owners, Instant now) {
        if (owners.isEmpty()) {
            return new Buckets(budgets, Map.of());
        }
        Map<BucketKey, Allowance> counted = counted(owners);
        Map<BucketKey, Bucket> known = read(LOCK, owners, counted);
        Map<BucketKey, Bucket> fresh = new TreeMap<>(ORDER);
        counted.forEach((key, allowance) -> {
            if (!known.containsKey(key)) {
                fresh.put(key, CountedBucket.full(allowance, now));
            }
        });
        if (fresh.isEmpty()) {
            return new Buckets(budgets, known);
        }
        jdbc.batchUpdate(ADD, rowsOf(fresh));
        return new Buckets(budgets, read(LOCK, owners, counted));
    }

    /** All buckets of these owners as they stand; nobody waits for who only looks. */
    Buckets look(Collection<Owner> owners, Instant now) {
        if (owners.isEmpty()) {
            return new Buckets(budgets, Map.of());
        }
        Map<BucketKey, Allowance> counted = counted(owners);
        Map<BucketKey, Bucket> buckets = read(READ, owners, counted);
        counted.forEach((key, allowance) -> buckets.computeIfAbsent(key, unused -> CountedBucket.full(allowance, now)));
        return new Buckets(budgets, buckets);
    }

    private Map<BucketKey, Allowance> counted(Collection<Owner> owners) {
        Map<BucketKey, Allowance> counted = new HashMap<>();
        for (Owner owner : owners) {
            for (Allowance allowance :
                    budgets.of(owner.channel(), owner.scope()).allowances()) {
                counted.put(new BucketKey(owner.name(), allowance.tokens() + "/" + allowance.within()), allowance);
            }
        }
        return counted;
    }

    /** What a budget does not name any more does not count. */
    private Map<BucketKey, Bucket> read(String sql, Collection<Owner> owners, Map<BucketKey, Allowance> counted) {
        Map<BucketKey, Bucket> buckets = new LinkedHashMap<>();
        jdbc.query(sql, Map.of("owners", owners.stream().map(Owner::name).toList()), row -> {
            BucketKey key = new BucketKey(row.getString("owner"), row.getString("allowance"));
            Allowance allowance = counted.get(key);
            if (key.isReported()) {
                buckets.put(key, new ReportedBucket(row.getLong("tokens_left"), instant(row)));
            } else if (allowance != null) {
                buckets.put(key, CountedBucket.of(allowance, Objects.requireNonNull(row.getBytes("state"))));
            }
        });
        return buckets;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("resets_at", OffsetDateTime.class))
                .toInstant();
    }

    void write(Buckets buckets) {
        Map<BucketKey, Bucket> changed = buckets.changed();
        if (!changed.isEmpty()) {
            jdbc.batchUpdate(WRITE, rowsOf(changed));
        }
    }

    private static SqlParameterSource[] rowsOf(Map<BucketKey, Bucket> buckets) {
        List<SqlParameterSource> rows = new ArrayList<>();
        buckets.forEach((key, bucket) -> rows.add(row(key, bucket)));
        return rows.toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource row(BucketKey key, Bucket bucket) {
        MapSqlParameterSource row = new MapSqlParameterSource("owner", key.owner())
                .addValue("allowance", key.allowance())
                .addValue("state", null, Types.BINARY)
                .addValue("left", null, Types.BIGINT)
                .addValue("until", null, Types.TIMESTAMP_WITH_TIMEZONE);
        if (bucket instanceof CountedBucket counted) {
            row.addValue("state", counted.state(), Types.BINARY);
        } else if (bucket instanceof ReportedBucket reported) {
            row.addValue("left", reported.left(), Types.BIGINT)
                    .addValue("until", reported.until().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        }
        return row;
    }
}
