package org.vocero.messaging;

import org.vocero.contracts.EventType;

/** For a caller that has the data of many events encoded already. */
public interface Envelopes {

    Envelope of(EventType type);
}
