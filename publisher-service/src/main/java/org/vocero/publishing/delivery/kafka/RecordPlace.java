package org.vocero.publishing.delivery.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record stands in its topic, as what tells it from others. An event's id is its sender's word: a forger who takes the
 * id of a real event and comes first would otherwise have the real one passed over as heard already.
 */
final class RecordPlace {

    private RecordPlace() {}

    static ConsumerRecord<String, CloudEvent> asIdentity(ConsumerRecord<String, CloudEvent> record) {
        CloudEvent event = record.value();
        if (event == null) {
            return record;
        }
        String place = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                CloudEventBuilder.from(event).withId(place).build(),
                record.headers(),
                record.leaderEpoch());
    }
}
