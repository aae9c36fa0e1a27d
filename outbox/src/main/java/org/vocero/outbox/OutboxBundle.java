package org.vocero.outbox;

/**
 * Messages of one key that take one row between them. The row has what the service needs to make them again when they are sent, be it
 * much shorter than they are.
 *
 * @param contents for the service's {@link Bundles}
 * @param bytes about how many its messages have together; bounds what the relay holds in memory
 */
@SuppressWarnings("ArrayRecordComponent") // handed to JDBC and to Bundles as it is, never compared
public record OutboxBundle(String key, byte[] contents, int bytes) {}
