package org.vocero.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.MDC;
import org.vocero.contracts.Event;
import org.vocero.contracts.EventType;
import org.vocero.outbox.OutboxMessage;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events on the wire: CloudEvents 1.0 in Kafka's binary mode, with JSON data. */
final class EventFormat {

    static final String TRACE_HEADER = "ce_traceparent";

    private static final String TRACE = "traceparent";

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI source;
    private final Clock clock;

    EventFormat(String service, Clock clock) {
        this.source = URI.create("/vocero/" + service);
        this.clock = clock;
    }

    OutboxMessage encode(String id, OutgoingEvent outgoing) {
        Event event = outgoing.event();
        var cloudEvent = begun(id, EventType.of(event))
                .withSubject(event.subject())
                .withTime(OffsetDateTime.now(clock))
                .withData("application/json", json.writeValueAsBytes(event));
        String trace = MDC.get(TRACE);
        if (trace != null) {
            cloudEvent.withExtension(TRACE, trace);
        }
        return written(cloudEvent.build(), outgoing.topic(), outgoing.key());
    }

    Envelope envelope(EventType type) {
        CloudEvent empty =
                begun("id", type).withData("application/json", new byte[0]).build();
        return new Envelope(written(empty, "topic", "key").headers());
    }

    private CloudEventBuilder begun(String id, EventType type) {
        return CloudEventBuilder.v1().withId(id).withSource(source).withType(type.wireName());
    }

    private static OutboxMessage written(CloudEvent event, String topic, String key) {
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.createWriter(topic, key).writeBinary(event);
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new OutboxMessage(topic, key, headers, record.value());
    }

    /**
     * The event, unless its type is one that this version does not know.
     *
     * @throws RuntimeException if its data is not what its type says
     */
    Optional<Event> decode(CloudEvent cloudEvent) {
        return EventType.of(cloudEvent.getType()).map(type -> decode(cloudEvent, type));
    }

    private Event decode(CloudEvent cloudEvent, EventType type) {
        CloudEventData data = cloudEvent.getData();
        if (data == null) {
            throw new IllegalArgumentException("the event has no data");
        }
        Event event = json.readValue(data.toBytes(), type.record());
        if (event == null) {
            throw new IllegalArgumentException("the event's data is null");
        }
        return event;
    }
}
