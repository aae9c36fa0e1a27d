package org.vocero.scheduling.publication;

import java.time.Instant;

/** Sees every publication that was settled, after it was. */
public interface ReleaseWatch {

    void settled(Releases.Settled settled, Instant at);
}
