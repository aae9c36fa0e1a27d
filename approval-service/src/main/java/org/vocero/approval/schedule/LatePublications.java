package org.vocero.approval.schedule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.PostId;

/** What was missed and waits for a person: approved still, not moved since, and not given up. */
public interface LatePublications {

    /** The earliest first, up to {@code limit}. */
    List<Late> of(String campaign, int limit);

    long count(String campaign);

    /** Where a publication belongs, late or not; empty for one that there is not. */
    Optional<Home> home(UUID publication);

    /** Keeps that this version of it does not go out any more; needs the post's lock. */
    void giveUp(UUID publication, int version, String reason, Act act);

    /** The campaign and the post of a publication. */
    record Home(String campaign, PostId post) {}
}
