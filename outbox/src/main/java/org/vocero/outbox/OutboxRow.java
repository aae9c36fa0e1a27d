package org.vocero.outbox;

/** A message that waits in the table; those of a bundle share its row, and so its id. */
record OutboxRow(int shard, long id, OutboxMessage message) {}
