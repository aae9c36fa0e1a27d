package org.vocero.approval.deadletter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;
import org.vocero.approval.deadletter.Burial;
import org.vocero.approval.deadletter.DeadLetters;

/** Reads the dead letters of every service, byte by byte: whatever made them unreadable must not matter here. */
@Component
class DeadLetterListener {

    private static final String SUFFIX = ".dlt";
    private static final String REASON = "vocero_reason";

    private final DeadLetters letters;

    DeadLetterListener(DeadLetters letters) {
        this.letters = letters;
    }

    /** A service that starts later brings its topics along, hence the pattern and how often it is looked at. */
    @KafkaListener(
            id = "dead-letters",
            topicPattern = ".*\\.dlt",
            groupId = "${spring.application.name}.dead-letters",
            batch = "true",
            properties = {
                "value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer",
                "metadata.max.age.ms=10000"
            })
    void on(List<ConsumerRecord<String, byte[]>> records) {
        letters.add(records.stream().map(DeadLetterListener::burial).toList());
    }

    private static Burial burial(ConsumerRecord<String, byte[]> record) {
        String read = record.topic().substring(0, record.topic().length() - SUFFIX.length());
        int dot = read.lastIndexOf('.');
        return new Burial(
                record.topic(),
                record.partition(),
                record.offset(),
                dot < 0 ? read : read.substring(0, dot),
                read.substring(dot + 1),
                origin(record),
                Objects.requireNonNullElse(record.key(), ""),
                ownHeaders(record),
                ByteBuffer.wrap(Objects.requireNonNullElse(record.value(), new byte[0])),
                text(record, "ce_type"),
                text(record, "ce_id"),
                Objects.requireNonNullElse(text(record, REASON), "?"),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static String origin(ConsumerRecord<String, byte[]> record) {
        Header partition = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_PARTITION);
        Header offset = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET);
        return partition == null || offset == null
                ? "?"
                : ByteBuffer.wrap(partition.value()).getInt() + "@"
                        + ByteBuffer.wrap(offset.value()).getLong();
    }

    /** Without those that were added when it was put aside. */
    private static Map<String, String> ownHeaders(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> {
            boolean added = header.key().startsWith("kafka_dlt")
                    || header.key().startsWith("springDeserializerException")
                    || header.key().equals(REASON);
            if (!added && header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        return headers;
    }

    private static @Nullable String text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
