package org.vocero.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.outbox.OutboxMessage;

/** What all events of one type and service have around their data on the wire. */
public final class Envelope {

    private final Map<String, String> common;

    /** @param headers of an event of the type, written as every event is */
    Envelope(Map<String, String> headers) {
        this.common = Map.copyOf(headers);
    }

    /**
     * The message for data that is encoded already: the same as if the event itself had been.
     *
     * @param id CloudEvents id; give the same to the same event so that consumers see it once
     * @param trace the {@code traceparent} of what it follows from; {@code null} where that is not known
     */
    public OutboxMessage around(
            byte[] data, String topic, String key, String id, String subject, Instant time, @Nullable String trace) {
        Map<String, String> headers = new HashMap<>(common);
        headers.put("ce_id", id);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        if (trace != null) {
            headers.put(EventFormat.TRACE_HEADER, trace);
        }
        return new OutboxMessage(topic, key, headers, data);
    }

    /** What {@link #around} was given as trace; {@code null} where that is not known. */
    public static @Nullable String traceOf(OutboxMessage message) {
        return message.headers().get(EventFormat.TRACE_HEADER);
    }
}
