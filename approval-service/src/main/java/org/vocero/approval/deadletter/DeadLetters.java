package org.vocero.approval.deadletter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vocero.approval.audit.Act;

/** The dead letters of all services. */
public interface DeadLetters {

    /** Keeps those that are not known. */
    void add(Collection<Burial> found);

    /** Those that wait, the oldest first. */
    List<DeadLetter> waiting(int limit);

    /** Those that were replayed, the last first. */
    List<DeadLetter> replayed(int limit);

    /** Those that were given up, the last first. */
    List<DeadLetter> discarded(int limit);

    long countWaiting();

    long countDiscarded();

    /** The letter, which until the end of the transaction nobody else can lock. */
    Optional<DeadLetter> lock(long id);

    /** The oldest that wait, locked. */
    List<DeadLetter> lockWaiting(int limit);

    /**
     * Puts the letters back on their topics with the transaction, each with its key, its bytes and its headers and with
     * {@code vocero_replayed_from} added to these, and keeps who did. Needs the locks.
     */
    void replay(Collection<DeadLetter> letters, Act act);

    /** Keeps that a letter was given up. Needs its lock. */
    void discard(DeadLetter letter, DeadLetter.Discarding discarding);
}
