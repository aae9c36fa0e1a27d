package org.vocero.publishing.limit.jdbc;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Budgets;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Remainder;
import org.vocero.publishing.limit.Scope;
import org.vocero.publishing.limit.Shortage;

/** Buckets as they were read. Who changes them has locked them, so that nobody else does meanwhile. */
final class Buckets {

    private final Budgets budgets;
    private final Map<BucketKey, Bucket> buckets;
    private final Set<BucketKey> changed = new HashSet<>();

    /** @param buckets of the owners that will be asked about, with all that their budgets name */
    Buckets(Budgets budgets, Map<BucketKey, Bucket> buckets) {
        this.budgets = budgets;
        this.buckets = new LinkedHashMap<>(buckets);
    }

    /** The longest that one of them lasts. */
    Optional<Shortage> shortage(Ask ask, Instant now) {
        return Stream.of(Scope.values())
                .flatMap(scope -> keysOf(Owner.of(scope, ask)).flatMap(key -> {
                    Bucket bucket = bucketAt(key);
                    return bucket
                            .shortUntil(costOf(ask, scope), now)
                            .map(until -> new Shortage(scope, until, bucket.detail()))
                            .stream();
                }))
                .max(Comparator.comparing(Shortage::until));
    }

    /** What is left of each, those first of which there is least. */
    List<Remainder> left(Ask ask, Instant now) {
        return Stream.of(Scope.values())
                .flatMap(scope -> keysOf(Owner.of(scope, ask))
                        .flatMap(key -> bucketAt(key).left(scope, costOf(ask, scope), now).stream()))
                .sorted(Comparator.comparing(Remainder::posts))
                .toList();
    }

    void take(Ask ask, Instant now) {
        for (Scope scope : Scope.values()) {
            keysOf(Owner.of(scope, ask)).forEach(key -> change(key).take(costOf(ask, scope), now));
        }
    }

    void giveBack(Ask ask, Instant now) {
        for (Scope scope : Scope.values()) {
            keysOf(Owner.of(scope, ask)).forEach(key -> change(key).giveBack(costOf(ask, scope), now));
        }
    }

    void hear(Owner owner, Reading reading, Instant now) {
        BucketKey key = BucketKey.reported(owner, reading.limit());
        changed.add(key);
        if (buckets.get(key) instanceof ReportedBucket known) {
            known.hear(reading, now);
        } else {
            buckets.put(key, ReportedBucket.of(reading));
        }
    }

    private long costOf(Ask ask, Scope scope) {
        return budgets.of(ask.channel(), scope).costOf(ask.pictures());
    }

    private Stream<BucketKey> keysOf(Owner owner) {
        return List.copyOf(buckets.keySet()).stream().filter(key -> key.owner().equals(owner.name()));
    }

    private Bucket change(BucketKey key) {
        changed.add(key);
        return bucketAt(key);
    }

    private Bucket bucketAt(BucketKey key) {
        Bucket bucket = buckets.get(key);
        if (bucket == null) {
            throw new IllegalStateException("not locked: " + key);
        }
        return bucket;
    }

    /** Those that have to be written. */
    Map<BucketKey, Bucket> changed() {
        Map<BucketKey, Bucket> written = new LinkedHashMap<>();
        changed.forEach(key -> written.put(key, bucketAt(key)));
        return written;
    }
}
