package org.vocero.messaging;

import java.util.Collection;
import java.util.UUID;
import org.vocero.outbox.Outbox;
import org.vocero.outbox.OutboxMessage;

/** Says events through the service's outbox. */
final class TransactionalEventOutbox implements EventOutbox {

    private final Outbox outbox;
    private final EventFormat format;

    TransactionalEventOutbox(Outbox outbox, EventFormat format) {
        this.outbox = outbox;
        this.format = format;
    }

    @Override
    public void say(Collection<OutgoingEvent> events) {
        outbox.add(events.stream()
                .map(event -> encode(UUID.randomUUID().toString(), event))
                .toList());
    }

    @Override
    public OutboxMessage encode(String id, OutgoingEvent event) {
        return format.encode(id, event);
    }
}
