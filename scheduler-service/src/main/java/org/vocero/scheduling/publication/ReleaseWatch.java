package org.vocero.scheduling.publication;

import java.time.Instant;
import java.util.List;

/** Sees every publication that was settled, after it was. */
public interface ReleaseWatch {

    void settled(List<Releases.Settled> settled, Instant at);
}
