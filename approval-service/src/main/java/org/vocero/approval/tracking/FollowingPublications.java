package org.vocero.approval.tracking;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Follows what the services say of publications.
 *
 * <p>Where a publication stands is derived from the set of everything heard of it, so that the same events give the same
 * result in every order and however often they come; nothing is lost when two topics tell of it at once.
 */
public final class FollowingPublications {

    private final Tracks tracks;

    public FollowingPublications(Tracks tracks) {
        this.tracks = tracks;
    }

    /** To be called in a transaction. */
    public void follow(Collection<Happening> happenings) {
        Set<UUID> concerned = happenings.isEmpty() ? Set.of() : tracks.remember(happenings);
        if (!concerned.isEmpty()) {
            tracks.show(
                    tracks.histories(concerned).values().stream().map(Track::of).toList());
        }
    }

    /** To be called in a transaction. */
    public void followRefusals(Collection<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            tracks.refuse(refusals);
        }
    }
}
