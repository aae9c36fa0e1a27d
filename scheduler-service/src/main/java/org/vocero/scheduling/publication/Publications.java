package org.vocero.scheduling.publication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The publications, apart from their posts. What is locked nobody else changes or releases before the current transaction ends. */
public interface Publications {

    /** Locks those that follow the anchor and that a new date would reach. */
    List<Publication> lockFollowers(Anchor anchor);

    /** The next scheduled ones by id, not locked. */
    List<Publication> scheduledAfter(Optional<PublicationId> id, int atMost);

    /** Locks those of them that are still scheduled. */
    List<Publication> lockScheduled(Set<PublicationId> ids);

    /** Keeps the states of publications that were locked in this transaction. */
    void save(Collection<Publication> publications);
}
