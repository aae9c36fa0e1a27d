package org.vocero.publishing.limit.jdbc;

import java.time.Instant;
import java.util.Optional;

/** Something that tokens are taken from; a row. */
interface Bucket {

    /** When it has so many tokens; empty if it has. */
    Optional<Instant> shortUntil(long tokens, Instant now);

    /** Takes what was found to be there. */
    void take(long tokens, Instant now);

    void giveBack(long tokens, Instant now);

    /** For a person. */
    String detail();
}
