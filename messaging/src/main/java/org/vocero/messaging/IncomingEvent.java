package org.vocero.messaging;

import java.time.Instant;
import org.vocero.contracts.Event;

/**
 * An event that this consumer sees for the first time.
 *
 * @param id CloudEvents id, unique within its source
 * @param time when it happened, as its source says
 * @param origin topic, partition and offset, as {@code topic-partition@offset}
 */
public record IncomingEvent(String id, Instant time, Event event, String topic, String origin) {}
