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
     * Adds bundles to the current transaction, in one statement, as {@link #add} adds messages. Only for a service that has
     * {@link Bundles}, and that sees to it that no message of theirs is larger than Kafka takes.
     *
     * @throws IllegalStateException outside a transaction
     */
    void addBundles(Collection<OutboxBundle> bundles);
}
