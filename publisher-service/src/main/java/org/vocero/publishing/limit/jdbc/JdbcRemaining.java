package org.vocero.publishing.limit.jdbc;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Remainder;
import org.vocero.publishing.limit.Remaining;

/** Reads the buckets of all that are asked about in one statement. */
@Component
final class JdbcRemaining implements Remaining {

    private final BucketRows rows;

    JdbcRemaining(BucketRows rows) {
        this.rows = rows;
    }

    @Override
    public List<List<Remainder>> left(List<Ask> asks, Instant now) {
        Buckets buckets = rows.look(Owner.all(asks), now);
        return asks.stream().map(ask -> buckets.left(ask, now)).toList();
    }
}
