package org.vocero.approval.deadletter;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it was found.
 *
 * @param grave the topic that it lies on
 * @param headers those that it had on its own topic
 * @param value the bytes that it had there
 */
public record Burial(
        String grave,
        int partition,
        long offset,
        String topic,
        String consumer,
        String origin,
        String key,
        Map<String, String> headers,
        ByteBuffer value,
        @Nullable String eventType,
        @Nullable String eventId,
        String reason,
        Instant at) {

    public Burial {
        headers = Map.copyOf(headers);
    }

    /** Its place, by which it is known however often it is found. */
    public String place() {
        return grave + "-" + partition + "@" + offset;
    }
}
