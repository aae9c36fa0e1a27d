package org.vocero.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.vocero.contracts.Event;
import org.vocero.contracts.EventType;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.Occurrence;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;
import org.vocero.outbox.OutboxMessage;

class EventFormatTest {

    private static final Instant NOW = Instant.parse("2026-12-18T09:00:00Z");

    private final EventFormat format = new EventFormat("approval-service", Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void forgetTrace() {
        MDC.clear();
    }

    @Test
    void writesACloudEventInBinaryMode() {
        OutboxMessage message = encode(new AnchorDated("migrantes", "launch", 1, null, 4, "c2ln", "k"));

        assertThat(message.headers())
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "id-1",
                        "ce_type", "approval.anchor-dated.v1",
                        "ce_source", "/vocero/approval-service",
                        "ce_subject", "migrantes/launch",
                        "ce_time", "2026-12-18T09:00:00Z",
                        "content-type", "application/json"));
        assertThat(new String(message.value(), UTF_8))
                .as("what is absent is left out")
                .isEqualTo(
                        "{\"campaign\":\"migrantes\",\"anchor\":\"launch\",\"occurrence\":1,\"revision\":4,\"signature\":\"c2ln\",\"keyId\":\"k\"}");
    }

    @Test
    void passesOnTheTraceThatItIsPartOf() {
        MDC.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        OutboxMessage message = encode(new AnchorDated("migrantes", "launch", 1, null, 4, "c2ln", "k"));

        assertThat(message.headers())
                .containsEntry("ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void putsTheSameAroundDataThatIsEncodedAlready() {
        MDC.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        OutboxMessage encoded = encode(new AnchorDated("migrantes", "launch", 1, null, 4, "c2ln", "k"));

        OutboxMessage enveloped = format.envelope(EventType.ANCHOR_DATED)
                .around(encoded.value(), "topic", "key", "id-1", "migrantes/launch", NOW, Envelope.traceOf(encoded));

        assertThat(enveloped.headers()).isEqualTo(encoded.headers());
    }

    @Test
    void readsWhatItWrote() {
        PostApproved event = approved();

        assertThat(decode(encode(event))).isEqualTo(event);
    }

    @Test
    void writesDatesAndDurationsAsPeopleReadThem() {
        assertThat(new String(encode(approved()).value(), UTF_8))
                .contains("\"localTime\":\"09:00:00\"", "\"offset\":\"P-2D\"", "\"notAfter\":\"PT2H\"")
                .contains("\"zone\":\"America/Lima\"", "\"approvedAt\":\"2026-12-18T09:00:00Z\"");
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        OutboxMessage message = encode(new AnchorDated("migrantes", "launch", 1, null, 4, "c2ln", "k"));
        String later =
                "{\"mood\":\"festive\",\"campaign\":\"migrantes\",\"anchor\":\"launch\",\"occurrence\":1,\"revision\":4,\"signature\":\"c2ln\",\"keyId\":\"k\"}";

        Event event = decode(new OutboxMessage("topic", "key", message.headers(), later.getBytes(UTF_8)));

        assertThat(event).isEqualTo(new AnchorDated("migrantes", "launch", 1, null, 4, "c2ln", "k"));
    }

    @Test
    void refusesDataThatIsNotThere() {
        OutboxMessage message = encode(new AnchorDated("migrantes", "launch", 1, null, 4, "c2ln", "k"));
        var empty = new OutboxMessage("topic", "key", message.headers(), "null".getBytes(UTF_8));

        assertThatThrownBy(() -> decode(empty)).hasMessageContaining("null");
    }

    private OutboxMessage encode(Event event) {
        return format.encode("id-1", new OutgoingEvent("topic", "key", event));
    }

    private Event decode(OutboxMessage message) {
        var headers = new RecordHeaders();
        message.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        try (var deserializer = new CloudEventDeserializer()) {
            CloudEvent cloudEvent = deserializer.deserialize("topic", headers, message.value());
            return format.decode(cloudEvent).orElseThrow();
        }
    }

    private static PostApproved approved() {
        var schedule = new Schedule(
                new Occurrence("launch", 1),
                null,
                Period.ofDays(-2),
                LocalTime.of(9, 0),
                ZoneId.of("America/Lima"),
                Duration.ofHours(2));
        var publication = new ApprovedPublication(
                UUID.fromString("00000000-0000-0000-0000-000000000002"),
                "x-es",
                "x",
                "es",
                "Los migrantes cuentan",
                null,
                false,
                List.of(),
                schedule,
                new Seal("digest", "signature", "key"));
        return new PostApproved(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                1,
                "migrantes",
                "title",
                List.of("#migrantescuentan"),
                List.of(),
                List.of(publication),
                "ana",
                NOW);
    }
}
