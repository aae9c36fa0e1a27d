package org.vocero.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the topics are created with, and how the inbox behaves.
 *
 * @param partitions of each topic; may not shrink, and growing breaks the order of keys that are under way
 * @param replication how many brokers keep each topic
 * @param dueRetention how long the due topics keep their records; the others keep theirs for ever, to be read again
 * @param firstRetry how long the first pause after a technical failure is; the pauses double up to {@code lastRetry}
 * @param rememberFor how long the inbox remembers ids when it is purged
 */
@ConfigurationProperties("vocero.kafka")
record MessagingProperties(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("7d") Duration dueRetention,
        @DefaultValue("200ms") Duration firstRetry,
        @DefaultValue("10s") Duration lastRetry,
        @DefaultValue("90d") Duration rememberFor) {

    MessagingProperties {
        if (partitions < 1 || replication < 1) {
            throw new IllegalArgumentException("vocero.kafka: partitions and replication must be positive");
        }
        for (Duration duration : List.of(dueRetention, firstRetry, lastRetry, rememberFor)) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("vocero.kafka: every duration must be positive");
            }
        }
        if (lastRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException("vocero.kafka.last-retry is shorter than first-retry");
        }
    }
}
