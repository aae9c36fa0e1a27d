package org.vocero.approval.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;

/** Keeps new versions with all that belongs to one: the end of the version before, the audit lines, the withdrawal that is said. */
public final class Revisions {

    private final Posts posts;
    private final PostEvents events;
    private final AuditLog audit;

    public Revisions(Posts posts, PostEvents events, AuditLog audit) {
        this.posts = posts;
        this.events = events;
        this.audit = audit;
    }

    /** How many approvals were lost by it. The posts must be locked. */
    public int keep(Collection<Revision> revisions, Act act) {
        List<Transition> closed = new ArrayList<>();
        List<AuditEntry> entries = new ArrayList<>();
        List<PostEvent> withdrawn = new ArrayList<>();
        for (Revision revision : revisions) {
            revision.closed().ifPresent(transition -> {
                closed.add(transition);
                // The next line is its reason.
                entries.add(transition.entry(act, null));
            });
            revision.withdrawal()
                    .ifPresent(transition ->
                            withdrawn.add(new PostEvent.PostWithdrawn(transition.after(), revision.reason(), act)));
            entries.add(revision.entry(act));
        }
        posts.change(closed);
        posts.add(revisions, act);
        audit.add(entries);
        events.say(withdrawn);
        return withdrawn.size();
    }
}
