package org.vocero.publishing.limit.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Limits;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Shortage;

/** Limits in PostgreSQL: a batch locks its buckets in one statement, decides here, and writes them in another. */
@Component
final class JdbcLimits implements Limits {

    private final BucketRows rows;
    private final TransactionOperations transaction;

    JdbcLimits(BucketRows rows, TransactionOperations transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public List<Optional<Shortage>> take(List<Ask> asks, Instant now) {
        return with(Owner.all(asks), now, buckets -> {
            List<Optional<Shortage>> answers = new ArrayList<>();
            for (Ask ask : asks) {
                Optional<Shortage> shortage = buckets.shortage(ask, now);
                if (shortage.isEmpty()) {
                    buckets.take(ask, now);
                }
                answers.add(shortage);
            }
            return answers;
        });
    }

    @Override
    public void giveBack(Collection<Ask> asks, Instant now) {
        with(Owner.all(asks), now, buckets -> {
            asks.forEach(ask -> buckets.giveBack(ask, now));
            return asks;
        });
    }

    @Override
    public void hear(String channel, String account, Collection<Reading> readings, Instant now) {
        List<Owner> owners = readings.stream()
                .map(reading -> Owner.of(reading.scope(), channel, account))
                .distinct()
                .toList();
        with(owners, now, buckets -> {
            readings.forEach(reading -> buckets.hear(Owner.of(reading.scope(), channel, account), reading, now));
            return readings;
        });
    }

    /** Where nobody is concerned, there is nothing to lock and no transaction to begin. */
    private <T> T with(List<Owner> owners, Instant now, Function<Buckets, T> work) {
        if (owners.isEmpty()) {
            return work.apply(rows.lock(owners, now));
        }
        T result = transaction.execute(status -> {
            Buckets buckets = rows.lock(owners, now);
            T answer = work.apply(buckets);
            rows.write(buckets);
            return answer;
        });
        if (result == null) {
            throw new IllegalStateException("a transaction answers with what it did");
        }
        return result;
    }
}
