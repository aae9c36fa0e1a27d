package org.vocero.messaging;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.vocero.contracts.Event;

/** Where events come in: each is handled once by each consumer, together with its effects. */
public interface Inbox {

    /**
     * Hands the events that {@code consumer} has not seen to {@code handler}, in their order, in one transaction that also
     * notes their ids: either all effects and all ids are kept, or none. Types that this version does not know are skipped.
     *
     * <p>When the handler throws, the batch is tried again record by record, so that one bad record stops no other: a
     * technical failure (database, broker) is retried without end, anything else sends the record to
     * {@code <topic>.<service>.dlt} with its reason.
     *
     * @param consumer name of this reader within the service; two readers of one topic have two names
     */
    void receive(
            String consumer, List<ConsumerRecord<String, CloudEvent>> records, Consumer<List<IncomingEvent>> handler);

    /** The same for a reader of one type of event, which gets them one after the other; what else the topic has is skipped. */
    default <E extends Event> void receive(
            String consumer, List<ConsumerRecord<String, CloudEvent>> records, Class<E> type, Consumer<E> handler) {
        receive(
                consumer,
                records,
                events -> events.stream()
                        .map(IncomingEvent::event)
                        .filter(type::isInstance)
                        .map(type::cast)
                        .forEach(handler));
    }

    /**
     * Hands every event to {@code handler}, also one that came before, and is otherwise as {@link #receive}. For a reader of
     * records that anybody may have written: a forged event that bears the id of a genuine one must not make that one pass for
     * a repetition. Such a reader verifies what it gets, and knows by the content what it has seen.
     */
    void receiveUntrusted(List<ConsumerRecord<String, CloudEvent>> records, Consumer<List<IncomingEvent>> handler);
}
