package org.vocero.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param relay whether this instance sends; one that does not still fills its outbox for the others
 * @param pace how far apart rounds are that find few messages: a message that comes while others are on their way waits this long at most
 * @param pollInterval how long a message waits at most that no transaction of this instance announced
 * @param takeoverInterval how often the relay tries for the shards that another instance holds
 * @param silenceLimit after which time without a word from it the database takes a hanging relay's shards away
 * @param rowsPerShard how many rows of a shard are on their way at once
 * @param bytesPerShard how many bytes of a shard are on their way at once; a single larger message still goes
 * @param firstBackoff how long a shard rests after Kafka refused one of its messages; doubles up to {@code lastBackoff}
 * @param stopTimeout how long a stopping relay waits for what is on its way
 */
@ConfigurationProperties("vocero.outbox")
record OutboxProperties(
        @DefaultValue("true") boolean relay,
        @DefaultValue("10ms") Duration pace,
        @DefaultValue("50ms") Duration pollInterval,
        @DefaultValue("100ms") Duration takeoverInterval,
        @DefaultValue("10s") Duration silenceLimit,
        @DefaultValue("250") int rowsPerShard,
        @DefaultValue("524288") int bytesPerShard,
        @DefaultValue("1s") Duration firstBackoff,
        @DefaultValue("1m") Duration lastBackoff,
        @DefaultValue("5s") Duration stopTimeout) {

    OutboxProperties {
        for (Duration duration :
                List.of(pollInterval, takeoverInterval, silenceLimit, firstBackoff, lastBackoff, stopTimeout)) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("vocero.outbox: every duration must be positive");
            }
        }
        if (lastBackoff.compareTo(firstBackoff) < 0) {
            throw new IllegalArgumentException("vocero.outbox.last-backoff is shorter than first-backoff");
        }
        if (rowsPerShard < 1 || bytesPerShard < 1) {
            throw new IllegalArgumentException("vocero.outbox: rows-per-shard and bytes-per-shard must be positive");
        }
    }

    /** The back-off after a shard's n-th failure in a row. */
    Duration backoff(int failures) {
        Duration doubled = firstBackoff.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(lastBackoff) < 0 ? doubled : lastBackoff;
    }
}
