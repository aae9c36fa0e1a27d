package org.vocero.publishing.limit.jdbc;

import java.time.Instant;
import java.util.Optional;
import org.vocero.publishing.limit.Remainder;
import org.vocero.publishing.limit.Scope;

/** Something that tokens are taken from; a row. */
interface Bucket {

    /** When it has so many tokens; empty if it has. */
    Optional<Instant> shortUntil(long tokens, Instant now);

    /** Takes what was found to be there. */
    void take(long tokens, Instant now);

    void giveBack(long tokens, Instant now);

    /** What is left of it for posts that cost so much; empty once it says nothing any more. */
    Optional<Remainder> left(Scope scope, long cost, Instant now);

    /** For a person. */
    String detail();
}
