package org.vocero.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Says that a consumer waits, and what for. */
final class LoggedRetries implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(LoggedRetries.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        if (failure != null && Failures.isTechnical(failure)) {
            log.warn(
                    "Attempt {} at {}-{}@{} failed and will be repeated: {}",
                    attempt,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Failures.causeOf(failure).toString());
        }
    }
}
