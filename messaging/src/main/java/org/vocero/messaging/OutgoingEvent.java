package org.vocero.messaging;

import org.vocero.contracts.Event;

/** An event on its way out: where to, and under which key it keeps its order. */
public record OutgoingEvent(String topic, String key, Event event) {}
