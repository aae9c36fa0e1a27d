package org.vocero.approval.tracking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where the history of publications is kept, and where each stands. */
public interface Tracks {

    /**
     * Adds what is not known yet; until the transaction ends nobody else adds anything.
     *
     * @return the publications of which something was not known
     */
    Set<UUID> remember(Collection<Happening> happenings);

    /** All that is known of these publications. */
    Map<UUID, List<Happening>> histories(Set<UUID> publications);

    /** Shows these instead of what was shown of the same publications. */
    void show(Collection<Track> tracks);

    /** Adds refusals that are not known yet. */
    void refuse(Collection<Refusal> refusals);
}
