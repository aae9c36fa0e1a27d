package org.vocero.approval.doubt;

import java.util.Optional;
import java.util.UUID;

/** What people said, kept for ever. */
public interface Settlements {

    /** Keeps it, unless somebody has settled the same doubt: then answers false. */
    boolean add(Settlement settlement);

    Optional<Settlement> find(UUID publication, int version, long token);
}
