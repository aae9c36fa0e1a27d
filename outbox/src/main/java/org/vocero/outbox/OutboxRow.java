package org.vocero.outbox;

/** A message as it waits in the table. */
record OutboxRow(int shard, long id, OutboxMessage message) {}
