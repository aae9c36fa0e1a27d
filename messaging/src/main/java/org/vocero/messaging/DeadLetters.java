package org.vocero.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.vocero.contracts.Topics;

/**
 * Puts a record that cannot be handled aside, in {@code <topic>.<service>.dlt}, as it came: key, headers and bytes, with the reason
 * and its origin in further headers. When that fails, the record counts as not handled and comes again.
 */
final class DeadLetters extends DeadLetterPublishingRecoverer {

    static final String REASON = "vocero_reason";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 1_000;
    private static final int BY_KEY = -1;

    private final java.util.function.Consumer<String> counting;

    /** @param counting is told the topic of each dead letter */
    DeadLetters(KafkaOperations<?, ?> kafka, String service, java.util.function.Consumer<String> counting) {
        super(kafka, (record, failure) -> new TopicPartition(Topics.deadLetters(record.topic(), service), BY_KEY));
        this.counting = counting;
        // A stack trace says nothing to who replays the record, and could make it too large to be kept.
        excludeHeader(HeadersToAdd.EX_STACKTRACE);
        setHeadersFunction((record, failure) ->
                new RecordHeaders().add(REASON, reason(failure).getBytes(UTF_8)));
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, Exception failure) {
        super.accept(record, consumer, failure);
        counting.accept(record.topic());
        log.error(
                "Dead letter {}-{}@{} with key {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                reason(failure));
    }

    private static String reason(Exception failure) {
        String reason = Failures.causeOf(failure).toString();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> record,
            TopicPartition destination,
            Headers headers,
            byte @Nullable [] undecodedKey,
            byte @Nullable [] undecodedValue) {
        byte[] value = undecodedValue == null ? bytesOf(record.value()) : undecodedValue;
        return new ProducerRecord<>(destination.topic(), null, record.key(), value, headers);
    }

    /** In binary mode the attributes are still in the headers, so the data is all there was in the value. */
    private static byte @Nullable [] bytesOf(@Nullable Object value) {
        CloudEventData data = value instanceof CloudEvent event ? event.getData() : null;
        return data == null ? null : data.toBytes();
    }
}
