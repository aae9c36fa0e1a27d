package org.vocero.outbox;

import java.util.Collection;

/** Where a transaction leaves the messages that tell of what it changed. */
public interface Outbox {

    /**
     * Adds messages to the current transaction, in one statement. They are sent at least once after it commits; messages of one
     * key are sent in the order in which they were added, provided that transactions that add to the same key exclude one
     * another (as they do when they lock the aggregate that the key names).
     *
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException if a message is larger than Kafka takes; nothing is added then
     */
    void add(Collection<OutboxMessage> messages);

    /**
     * For a transaction that inserts into the outbox by SQL of its own: lets this instance's relay look as soon as it commits,
     * instead of at its next poll. {@link #add} does so itself.
     *
     * @throws IllegalStateException outside a transaction
     */
    default void wakeRelayAfterCommit() {}
}
