package org.vocero.publishing.limit.jdbc;

import java.time.Instant;
import java.util.Optional;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Remainder;
import org.vocero.publishing.limit.Scope;

/** What a platform said is left; without effect once it counts anew. */
final class ReportedBucket implements Bucket {

    private long left;
    private Instant until;

    ReportedBucket(long left, Instant until) {
        this.left = left;
        this.until = until;
    }

    static ReportedBucket of(Reading reading) {
        return new ReportedBucket(reading.left(), reading.until());
    }

    /** An answer may be older than one that was heard before: within a window the smaller number holds. */
    void hear(Reading reading, Instant now) {
        if (!until.isAfter(now)) {
            left = reading.left();
            until = reading.until();
        } else if (reading.left() == 0) {
            left = 0;
            until = until.isAfter(reading.until()) ? until : reading.until();
        } else {
            left = Math.min(left, reading.left());
        }
    }

    @Override
    public Optional<Instant> shortUntil(long tokens, Instant now) {
        return until.isAfter(now) && left < tokens ? Optional.of(until) : Optional.empty();
    }

    @Override
    public void take(long tokens, Instant now) {
        if (until.isAfter(now)) {
            left -= tokens;
        }
    }

    @Override
    public void giveBack(long tokens, Instant now) {
        if (until.isAfter(now) && left > 0) {
            left += tokens;
        }
    }

    @Override
    public Optional<Remainder> left(Scope scope, long cost, Instant now) {
        long some = Math.max(0, left);
        return until.isAfter(now)
                ? Optional.of(new Remainder(scope, some, null, null, until, some / cost))
                : Optional.empty();
    }

    @Override
    public String detail() {
        return "the platform says that " + left + " are left";
    }

    long left() {
        return left;
    }

    Instant until() {
        return until;
    }
}
