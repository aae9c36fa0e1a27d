package org.vocero.publishing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.vocero.contracts.EventType;
import org.vocero.contracts.Topics;
import org.vocero.contracts.scheduling.PublicationDue;
import tools.jackson.databind.json.JsonMapper;

/** Due events on the wire, for a test without the service's own beans. */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Wire() {}

    static ProducerRecord<String, byte[]> due(PublicationDue due) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        EventType.of(due).wireName(),
                        "ce_source",
                        "/vocero/scheduler-service",
                        "ce_subject",
                        due.subject(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(
                Topics.schedulingDue(due.channel()), null, due.account(), JSON.writeValueAsBytes(due), headers);
    }
}
