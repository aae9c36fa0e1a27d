package org.vocero.scheduling.publication;

import java.time.Instant;

/** The one time by which every instance releases. */
public interface SharedClock {

    Instant now();
}
