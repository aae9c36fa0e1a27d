package org.vocero.outbox;

import java.util.Map;

/**
 * A record that will be on Kafka some time after the transaction that added it has committed, and never if it rolls back.
 *
 * @param headers header values are sent as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed to JDBC and to Kafka as it is, never compared
public record OutboxMessage(String topic, String key, Map<String, String> headers, byte[] value) {

    public OutboxMessage {
        headers = Map.copyOf(headers);
    }
}
