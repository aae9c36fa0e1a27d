package org.vocero.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A row as the table has it.
 *
 * @param topic {@code null} of a bundle, whose messages have theirs
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredRow(int shard, long id, @Nullable String topic, String key, String headers, byte[] value, int bytes) {}
