package org.vocero.approval.connection;

import java.util.List;
import java.util.Optional;

/** The newest standing of each account that was ever heard of. */
public interface Standings {

    /** Keeps a standing unless a newer one is there; in the current transaction. */
    void note(Standing standing);

    Optional<Standing> find(String account);

    /** By account key. */
    List<Standing> all();
}
