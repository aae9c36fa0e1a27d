package org.vocero.messaging;

import java.util.Collection;
import org.vocero.outbox.OutboxMessage;

/** Says events: puts them into the current transaction's outbox as CloudEvents in binary mode. */
public interface EventOutbox {

    /**
     * Says events with the transaction, as {@link org.vocero.outbox.Outbox#add} guarantees.
     *
     * @throws IllegalStateException outside a transaction
     */
    void say(Collection<OutgoingEvent> events);

    /**
     * The message for an event, for a caller that stores it to be sent later.
     *
     * @param id CloudEvents id; give the same to the same event so that consumers see it once
     */
    OutboxMessage encode(String id, OutgoingEvent event);
}
